/// How near a customer is to leaving, as far as the file says.
///
/// The four words are those of S2 Risk Escalation Matrix; what counts as which is ours.
package enum ChurnOutlook: String, Codable, CaseIterable, Sendable {
    case early, possible, likely, imminent

    /// - Parameters:
    ///   - health: Its colour; nil where there is no verdict.
    ///   - isRenewalNear: The renewal is within ``Playbook/Timing/renewalNearDays``.
    ///   - isStuck: Something is late, blocked or at risk there.
    package init(health: TrafficLight?, isRenewalNear: Bool, isStuck: Bool) {
        self =
            switch health {
            case .red?: isRenewalNear ? .imminent : .likely
            case .yellow?: .possible
            case .green?, nil: isStuck ? .possible : .early
            }
    }
}
