package import Days

extension Risk {
    /// How far what is done about it has got (S2 QBR Risk/Opportunity Section): red where nothing is, or something of it
    /// is late or stuck; green once all of it is done.
    ///
    /// - Parameter actions: Those of the account.
    package func progress(_ actions: [Action], on today: Day) -> TrafficLight {
        let own = actions.filter { mitigation.contains($0.id) && $0.status != .cancelled }
        if own.isEmpty || own.contains(where: { $0.isOverdue(on: today) || $0.status == .blocked }) { return .red }
        return own.allSatisfy { $0.status == .complete } ? .green : .yellow
    }

    /// L37: an open risk about which nobody does anything (S2, "every risk needs a mitigation plan").
    ///
    /// - Parameter actions: Those of the account; a cancelled one does nothing.
    package func lacksMitigation(_ actions: [Action]) -> Bool {
        isOpen && !actions.contains { mitigation.contains($0.id) && $0.status != .cancelled }
    }

    /// How near it brings the customer to leaving (ours): what calls for action at once makes it likely, and imminent
    /// with a renewal near; what is grave is possible.
    package func outlook(isRenewalNear: Bool) -> ChurnOutlook {
        switch level {
        case .priority: probability == .high && impact == .high && isRenewalNear ? .imminent : .likely
        case .monitor: .possible
        case .prepare, .watch: .early
        }
    }
}

extension ChurnOutlook: Comparable {
    /// Early is the furthest away.
    package static func < (a: ChurnOutlook, b: ChurnOutlook) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .early: 0
        case .possible: 1
        case .likely: 2
        case .imminent: 3
        }
    }
}
