/// How likely a renewal is in danger, in the three words of a briefing.
///
/// S2 Executive Briefing Document Template (Renewal Risk: Low/Med/High); the rule is ours.
package enum RenewalRisk: String, CaseIterable, Sendable {
    case low, medium, high

    /// - Parameters:
    ///   - colour: Nil where health is no verdict: what nobody knows is not low.
    ///   - daysLeft: Until the renewal; nil where no day is on file.
    package init(_ colour: TrafficLight?, daysLeft: Int?, playbook: Playbook) {
        let isNear = daysLeft.map { $0 <= playbook.timing.renewalNearDays } ?? false
        self =
            switch colour {
            case .red: .high
            case .yellow, nil: isNear ? .high : .medium
            case .green: .low
            }
    }
}
