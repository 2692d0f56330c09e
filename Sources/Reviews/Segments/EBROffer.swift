/// Whether an executive review should be offered, and why.
///
/// S2 QBR vs EBR: any criterion is enough (domain.md C23). It is an offer; nobody is forced.
package struct EBROffer: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        case arr(Money, above: Money)
        case strategic
        case logo
        case significantExpansion
        /// A contact whom we can reach.
        case execAccess(name: String, level: Contact.Level)
        case atRisk
        /// One of our own executives stands behind the account.
        case sponsored

        /// `ARR $300,000 is above $250,000`.
        package var words: String {
            switch self {
            case .arr(let arr, let limit): "ARR \(arr) is above \(limit)"
            case .strategic: "a strategic account"
            case .logo: "a name that others look to"
            case .significantExpansion: "a large expansion is in sight"
            case .execAccess(let name, _): "\(name) takes our calls"
            case .atRisk: "the account is at risk"
            case .sponsored: "one of our executives sponsors it"
            }
        }
    }

    package var reasons: [Reason]

    /// Weighs the criteria of the playbook.
    ///
    /// - Parameters:
    ///   - contacts: Those who left do not count, nor do those who were never in touch.
    ///   - hasSignificantExpansion: As the CSM sees it.
    package init(
        account: Account, contract: Contract?, segment: Segment?, contacts: [Contact], isAtRisk: Bool = false,
        hasSignificantExpansion: Bool = false, rates: [ExchangeRate] = [], playbook: Playbook
    ) {
        let criteria = playbook.ebrWhenAny
        let limit = Money(criteria.arrOver, playbook.currency)
        var reasons: [Reason] = []
        if let arr = contract?.arr?.converted(to: playbook.currency, by: rates)?.amount, arr.minor > limit.minor {
            reasons.append(.arr(arr, above: limit))
        }
        if criteria.strategicOrLogo {
            if segment?.id == .strategic { reasons.append(.strategic) }
            if account.logoFlag { reasons.append(.logo) }
        }
        if criteria.significantExpansion && hasSignificantExpansion { reasons.append(.significantExpansion) }
        let reachable = contacts.first { contact in
            contact.isActive && contact.lastTouch != nil && contact.level.map(criteria.execAccess.contains) == true
        }
        if let reachable, let level = reachable.level {
            reasons.append(.execAccess(name: reachable.name, level: level))
        }
        if criteria.atRisk && isAtRisk { reasons.append(.atRisk) }
        if criteria.internalSponsor && account.execSponsorInternal != nil { reasons.append(.sponsored) }
        self.reasons = reasons
    }
}
