import Days
import Reviews

/// The facts that a file is compared with, and those that files before it in the same run add.
struct ImportBook {
    private var tables: [EntityKind: [String: any Entity]] = [:]
    private var accountIDs: [String: Set<String>] = [:]
    private var contractIDs: [String: String] = [:]
    private var subscriptions: [String: (account: String, start: Day, end: Day?)] = [:]
    private var newest: [String: String] = [:]
    private var contactIDs: [String: Set<String>] = [:]
    private var actionIDs: [String: String] = [:]
    private var peopleIDs: [String: String] = [:]

    init() {}

    /// - Parameter target: What is to be imported; only the facts that it touches are read.
    init(_ facts: some Facts, for targets: Set<ImportTarget>) throws {
        try facts.all(Account.self).forEach { add($0) }
        try facts.all(Person.self).forEach { add($0) }
        if !targets.isDisjoint(with: [.accounts, .subscriptions, .featureUsage]) {
            try facts.all(Contract.self).forEach { add($0) }
        }
        if !targets.isDisjoint(with: [.contacts, .actions, .goals]) { try facts.all(Contact.self).forEach { add($0) } }
        if !targets.isDisjoint(with: [.figures, .metrics, .featureUsage]) {
            try facts.all(MetricPoint.self).forEach { add($0) }
            try facts.all(TicketRollup.self).forEach { add($0) }
        }
        if targets.contains(.tickets) { try facts.all(Ticket.self).forEach { add($0) } }
        if targets.contains(.benchmarks) { try facts.all(Benchmark.self).forEach { add($0) } }
        if targets.contains(.roadmap) {
            try facts.all(RoadmapItem.self).forEach { add($0) }
            try facts.all(FeatureRequest.self).forEach { add($0) }
        }
        if targets.contains(.goals) { try facts.all(Goal.self).forEach { add($0) } }
        if targets.contains(.actions) { try facts.all(Action.self).forEach { add($0) } }
    }

    func find<E: Entity>(_ type: E.Type, _ id: String) -> E? { tables[E.kind]?[id] as? E }

    func all<E: Entity>(_ type: E.Type) -> [E] { tables[E.kind]?.values.compactMap { $0 as? E } ?? [] }

    /// The ids of the accounts that an id, a name, an alias or a domain means, in order.
    func accounts(called text: String) -> [String] {
        if tables[.account]?[text] != nil { return [text] }
        return accountIDs[ImportBook.key(text), default: []].sorted()
    }

    func contract(of account: String) -> Contract? {
        contractIDs[account].flatMap { find(Contract.self, $0) }
    }

    func subscription(_ id: String) -> (account: String, start: Day, end: Day?)? { subscriptions[id] }

    func person(named name: String) -> Person? {
        peopleIDs[ImportBook.key(name)].flatMap { find(Person.self, $0) }
    }

    /// An account's contact by id, name or e-mail address.
    func contact(called text: String, at account: String) -> Contact? {
        if let contact = find(Contact.self, text), contact.account == account { return contact }
        let wanted = ImportBook.key(text)
        let found = contactIDs[account, default: []].compactMap { find(Contact.self, $0) }.filter {
            ImportBook.key($0.name) == wanted || $0.email.map(ImportBook.key) == wanted
        }
        return found.count == 1 ? found[0] : nil
    }

    /// The action with that id, or of that account with the same words.
    func action(_ id: String, or text: String, of account: String) -> Action? {
        if !id.isEmpty { return find(Action.self, id) }
        return actionIDs["\(account)\n\(ImportBook.key(text))"].flatMap { find(Action.self, $0) }
    }

    /// The newest point of an account's series.
    func newestPoint(_ metric: String, of account: String) -> MetricPoint? {
        newest["\(account)\n\(metric)"].flatMap { find(MetricPoint.self, $0) }
    }

    /// The newest roll-up of an account's tickets.
    func newestRollup(of account: String) -> TicketRollup? {
        newest["\(account)\n"].flatMap { find(TicketRollup.self, $0) }
    }

    /// Takes over what a plan will write.
    mutating func absorb(_ plan: ImportPlan) {
        for entry in plan.entries { add(entry.entity) }
    }

    mutating func add(_ entity: some Entity) {
        tables[type(of: entity).kind, default: [:]][entity.id] = entity
        switch entity {
        case let account as Account:
            for name in [account.name] + account.aliases + (account.domain.map { [$0] } ?? []) {
                accountIDs[ImportBook.key(name), default: []].insert(account.id)
            }
        case let contract as Contract:
            contractIDs[contract.account] = contract.id
            for item in contract.subscriptions { subscriptions[item.id] = (contract.account, item.start, item.end) }
        case let person as Person:
            peopleIDs[ImportBook.key(person.name)] = person.id
        case let contact as Contact:
            contactIDs[contact.account, default: []].insert(contact.id)
        case let action as Action:
            actionIDs["\(action.linkedTo.account)\n\(ImportBook.key(action.action))"] = action.id
        case let point as MetricPoint:
            let key = "\(point.account)\n\(point.metric)"
            let last = newest[key].flatMap { find(MetricPoint.self, $0) }
            if last.map({ $0.date <= point.date }) ?? true { newest[key] = point.id }
        case let rollup as TicketRollup:
            let last = newestRollup(of: rollup.account)
            if last.map({ $0.provenance.asOf <= rollup.provenance.asOf }) ?? true {
                newest["\(rollup.account)\n"] = rollup.id
            }
        default: break
        }
    }

    /// Names are the same whatever their case and the spaces between their words.
    private static func key(_ name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
