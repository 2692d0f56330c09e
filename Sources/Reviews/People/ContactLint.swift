package import Days

/// What is thin about the people that we know at a customer.
package enum ContactLint: Hashable, Sendable {
    /// L18: nobody, or one person only.
    case singleThreaded(name: String?)
    /// L17: nobody of the levels that the segment asks for is invited.
    case noExecutive(wanted: [Contact.Level])
    /// S2 QBR Timing Considerations: meet a new executive within 30 days.
    case newExecutive(name: String, started: Day, meetBy: Day)
    case noChampion
    /// The champion has not been in touch for longer than the playbook allows engagement to be.
    case quietChampion(name: String, days: Int)
}

extension ContactLint {
    /// The id of the rule where the list of lints has one.
    package var code: String? {
        switch self {
        case .singleThreaded: "L18"
        case .noExecutive: "L17"
        case .newExecutive, .noChampion, .quietChampion: nil
        }
    }

    /// Looks at the people of one account.
    ///
    /// - Parameters:
    ///   - attendees: Who is invited to the review; nil where there is none planned, and then everybody counts.
    package static func lints(
        _ contacts: [Contact], attendees: [Review.Attendee]? = nil, segment: Segment?, today: Day, playbook: Playbook
    ) -> [ContactLint] {
        let active = contacts.filter(\.isActive)
        var lints: [ContactLint] = []
        if active.count < 2 { lints.append(.singleThreaded(name: active.first?.name)) }
        if let segment, !segment.execLevels.isEmpty {
            let invited = attendees.map { list in Set(list.filter(\.invited).map(\.contact)) }
            let isCovered = active.contains { contact in
                contact.level.map(segment.execLevels.contains) == true && invited?.contains(contact.id) != false
            }
            if !isCovered { lints.append(.noExecutive(wanted: segment.execLevels)) }
        }
        lints += active.compactMap { newExecutive($0, today: today, playbook: playbook) }
        lints += championLints(active, today: today)
        return lints
    }

    private static func newExecutive(_ contact: Contact, today: Day, playbook: Playbook) -> ContactLint? {
        guard let level = contact.level, [.cSuite, .vp].contains(level), let started = contact.startedOn,
            started <= today, contact.lastTouch.map({ $0 < started }) ?? true
        else { return nil }
        let meetBy = started + playbook.timing.newExecWithinDays
        return meetBy < today ? nil : .newExecutive(name: contact.name, started: started, meetBy: meetBy)
    }

    /// Four weeks without a word is quiet (ours): twice the rhythm of the check-ins.
    private static func championLints(_ active: [Contact], today: Day) -> [ContactLint] {
        let champions = active.filter { $0.roles.contains(.champion) }
        guard let champion = champions.max(by: { ($0.lastTouch ?? .distantPast) < ($1.lastTouch ?? .distantPast) })
        else { return active.isEmpty ? [] : [.noChampion] }
        guard let touch = champion.lastTouch, today - touch > 28 else { return [] }
        return [.quietChampion(name: champion.name, days: today - touch)]
    }
}

extension Day {
    fileprivate static let distantPast = Day(number: -700_000)
}
