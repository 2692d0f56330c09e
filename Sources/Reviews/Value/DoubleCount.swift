/// Two lines of value that may be one saving told twice.
///
/// S2 Inflated claims (L32). Found by arithmetic: 840 h over 2,520 tickets is exactly 20 minutes each, so the cost
/// avoided for those tickets may be the same hours (domain.md 1.2).
package struct DoubleCount: Hashable, Sendable {
    package enum Sign: Hashable, Sendable {
        /// Both were counted from the same records.
        case sameBasis([String])
        case minutesPerTicket(minutes: Int, tickets: Int, hours: Double)
    }

    /// The line to keep: time saved, or the larger one.
    package let kept: ValueEntry
    /// The line that may be the same saving.
    package let doubted: ValueEntry
    package let sign: Sign

    /// `840 h is exactly 20 minutes for each of the 2,520 tickets`.
    package var words: String {
        switch sign {
        case .sameBasis(let basis): "both are counted from \(basis.joined(separator: ", "))"
        case .minutesPerTicket(let minutes, let tickets, let hours):
            "\(Figures.plain(hours)) h is exactly \(Figures.count(minutes, "minute")) for each of the "
                + "\(Figures.grouped(tickets)) tickets"
        }
    }

    /// Looks at every pair of counted lines of one quarter.
    ///
    /// - Parameter tickets: How many tickets the quarter's lines may rest on, where a line has no `tickets` of its own.
    package static func find(in entries: [ValueEntry], tickets: Int? = nil, playbook: Playbook) -> [DoubleCount] {
        let counted = entries.filter(\.countedIn)
        var found: [DoubleCount] = []
        for (index, first) in counted.enumerated() {
            for second in counted.dropFirst(index + 1) where first.period == second.period {
                if let doubt = DoubleCount(first, second, tickets: tickets, playbook: playbook) { found.append(doubt) }
            }
        }
        return found
    }

    private init?(_ first: ValueEntry, _ second: ValueEntry, tickets: Int?, playbook: Playbook) {
        let (time, other) = second.category == .time && first.category != .time ? (second, first) : (first, second)
        let shared = time.basis.filter(other.basis.contains)
        if !shared.isEmpty {
            let firstStays = time.category == .time || time.amount.minor >= other.amount.minor
            (kept, doubted, sign) = (firstStays ? time : other, firstStays ? other : time, .sameBasis(shared))
            return
        }
        guard time.category == .time, [.cost, .quality].contains(other.category), let hours = time.inputs["hours"],
            let tickets = other.inputs["tickets"].flatMap({ Int(exactly: $0) }) ?? tickets, tickets > 1
        else { return nil }
        let minutes = hours * 60 / Double(tickets)
        guard let whole = Int(exactly: minutes), (1...playbook.targets.doubleCountMinutesMax).contains(whole) else {
            return nil
        }
        (kept, doubted) = (time, other)
        sign = .minutesPerTicket(minutes: whole, tickets: tickets, hours: hours)
    }
}
