package import Days

extension SPICEDVersion {
    /// Where a new version comes from.
    package struct Entry: Hashable, Sendable {
        package var id: String
        package var recordedBy: String
        package var recordedOn: Day
        /// `Maya 9 Mar`.
        package var source: String
        package var note: String?

        package init(id: String, recordedBy: String, recordedOn: Day, source: String, note: String? = nil) {
            self.id = id
            self.recordedBy = recordedBy
            self.recordedOn = recordedOn
            self.source = source
            self.note = note
        }
    }

    /// The next version, with those changes; this one stays as it is.
    ///
    /// What changed is assumed until somebody at the customer confirms it. What the customer confirmed before stays
    /// confirmed, with its day.
    ///
    /// - Returns: Nil where nothing changes.
    package func appending(_ changes: [SPICEDChange], _ entry: Entry) -> SPICEDVersion? {
        var next = follower(entry)
        for change in changes { next.apply(change) }
        let changed = next.changedElements(since: self)
        guard !changed.isEmpty else { return nil }
        for element in changed { next.status[element] = next.isEmpty(element) ? .unknown : .assumed }
        return next
    }

    /// The next version, with the same lines, confirmed by somebody at the customer.
    ///
    /// - Parameter elements: Nil for all that are not empty.
    package func confirmed(
        by name: String, on day: Day, elements: [Element]? = nil, _ entry: Entry
    ) -> SPICEDVersion {
        var next = follower(entry)
        for element in elements ?? Element.allCases where !next.isEmpty(element) { next.status[element] = .confirmed }
        next.confirmedBy = name
        next.confirmedOn = day
        return next
    }

    /// What differs from another version, in the order of the letters.
    package func changedElements(since other: SPICEDVersion) -> [Element] {
        Element.allCases.filter { element in
            element == .criticalEvent ? criticalEvent != other.criticalEvent : lines(element) != other.lines(element)
        }
    }

    /// The lines of an element; the critical event as one.
    package func lines(_ element: Element) -> [String] {
        switch element {
        case .situation: situation
        case .pain: pain
        case .impact: impact
        case .decision: decision
        case .criticalEvent:
            criticalEvent.map { [[$0.what, $0.date?.dayAndMonth].compactMap(\.self).joined(separator: " ")] } ?? []
        }
    }

    package func isEmpty(_ element: Element) -> Bool { lines(element).isEmpty }

    /// Unknown where nothing is on file, assumed where nobody has said.
    package func status(of element: Element) -> Status {
        isEmpty(element) ? .unknown : status[element] ?? .assumed
    }

    private func follower(_ entry: Entry) -> SPICEDVersion {
        var next = self
        next.id = entry.id
        next.version = version + 1
        next.recordedBy = entry.recordedBy
        next.recordedOn = entry.recordedOn
        next.source = entry.source
        next.changeNote = entry.note
        return next
    }

    private mutating func apply(_ change: SPICEDChange) {
        switch change {
        case .replace(let element, let lines): set(lines.compactMap(\.trimmedOrNil), element)
        case .add(let element, let line):
            if let line = line.trimmedOrNil, element != .criticalEvent, !lines(element).contains(line) {
                set(lines(element) + [line], element)
            }
        case .criticalEvent(let event): criticalEvent = event
        }
    }

    private mutating func set(_ lines: [String], _ element: Element) {
        switch element {
        case .situation: situation = lines
        case .pain: pain = lines
        case .impact: impact = lines
        case .decision: decision = lines
        case .criticalEvent: break
        }
    }
}

extension SPICEDVersion.Element {
    /// `S`, `P`, `I`, `CE`, `D`.
    package var letters: String {
        switch self {
        case .situation: "S"
        case .pain: "P"
        case .impact: "I"
        case .criticalEvent: "CE"
        case .decision: "D"
        }
    }

    /// `critical event`.
    package var name: String { rawValue.split(separator: "_").joined(separator: " ") }
}
