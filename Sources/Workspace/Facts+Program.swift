package import Reviews

extension Facts {
    /// Every account that is there for whoever looks, as the figures of the programme see it, by name.
    package func programAccounts(_ playbook: Playbook) throws -> [ProgramAccount] {
        let contracts = Dictionary(grouping: try all(Contract.self), by: \.account)
        let contacts = Dictionary(grouping: try all(Contact.self), by: \.account)
        let reviews = Dictionary(grouping: try all(Review.self), by: \.account)
        let actions = Dictionary(grouping: try actions(), by: \.linkedTo.account)
        let goals = Dictionary(grouping: try all(Goal.self), by: \.account)
        let told = Dictionary(try all(SPICEDVersion.self).map { ($0.account, $0) }) { _, last in last }
        let people = Dictionary(try all(Person.self).map { ($0.id, $0) }) { first, _ in first }
        let rates = try all(ExchangeRate.self)
        return try all(Account.self).map { account in
            let contract = contracts[account.id]?.current
            return ProgramAccount(
                account: account, contract: contract,
                segment: playbook.segment(of: account, contract: contract, rates: rates),
                owner: account.ownerCSM.flatMap { people[$0] }, contacts: contacts[account.id] ?? [],
                reviews: reviews[account.id] ?? [], actions: actions[account.id] ?? [],
                goals: goals[account.id] ?? [],
                launches: told[account.id]?.criticalEvent.flatMap { event in
                    event.date.map { [ReviewDates.Event(name: event.what, day: $0)] }
                } ?? [])
        }
    }
}
