import Days
import Reviews
import Workspace

/// What `qbr list` prints: each entity as JSON, and as the row of a table.
struct Listing {
    /// The entities of one kind, ready to print.
    struct Entries {
        var json: [String]
        var table: TextTable
    }

    let facts: any Facts
    let playbook: Playbook
    let today: Day

    /// - Parameters:
    ///   - account: A name, an alias or an id; nil for all.
    ///   - owner: A name, an e-mail or an id; nil for all.
    /// - Throws: `ListingError` where no account or person is called that; `WorkspaceError`.
    func entries(_ kind: ListKind, account: String?, owner: String?, overdue: Bool) throws -> Entries {
        let account = try account.map(find)
        let owners = try owner.map(ids)
        switch kind {
        case .accounts: return try accounts(account, owners)
        case .people: return try people()
        case .goals: return try goals(account, owners)
        case .actions: return try actions(account, owners, overdue)
        case .reviews: return try reviews(account)
        case .metrics: return try metrics(account)
        case .benchmarks: return try benchmarks()
        case .plans: return try plans(account)
        case .risks: return try risks(account)
        case .opportunities: return try opportunities(account)
        case .requests: return try requests(account)
        case .roadmap: return try roadmap()
        }
    }

    private func accounts(_ account: Account?, _ owners: Set<String>?) throws -> Entries {
        let all = try account.map { [$0] } ?? facts.all(Account.self)
        let accounts = all.filter { account in owners.map { $0.contains(account.ownerCSM ?? "") } ?? true }
        let rates = try facts.all(ExchangeRate.self)
        var segments: [String: Segment] = [:]
        var listing = try entries(accounts, ["Account", "Segment", "Owner", "ARR", "Renews", "Industry"]) { account in
            let contract = try facts.all(Contract.self, account: account.id).current
            segments[account.id] = playbook.segment(of: account, contract: contract, rates: rates)
            return [
                account.name, segments[account.id]?.id.name ?? "", try name(account.ownerCSM),
                contract?.arr.map { "\($0)" } ?? "", contract?.renewalDate.map(\.description) ?? "",
                account.industry ?? "",
            ]
        }
        listing.json = try accounts.map { try $0.json(adding: ["segment": segments[$0.id]?.id.rawValue]) }
        return listing
    }

    private func people() throws -> Entries {
        try entries(try facts.all(Person.self), ["Name", "Role", "E-mail", "Chat", "Id"]) { person in
            [person.name, person.role.rawValue, person.email ?? "", person.chatIDs.joined(separator: ", "), person.id]
        }
    }

    private func goals(_ account: Account?, _ owners: Set<String>?) throws -> Entries {
        let goals = try all(Goal.self, account).filter { goal in
            owners.map { $0.contains(goal.ownerCustomer ?? "") || $0.contains(goal.ownerVendor ?? "") } ?? true
        }
        return try entries(goals, ["Account", "Goal", "Baseline", "Current", "Target", "Due"]) { goal in
            [
                try accountName(goal.account), goal.statement, figure(goal.baseline, goal.unit),
                figure(goal.current, goal.unit), figure(goal.target, goal.unit), goal.due.map(\.description) ?? "",
            ]
        }
    }

    private func actions(_ account: Account?, _ owners: Set<String>?, _ overdue: Bool) throws -> Entries {
        let filter = ActionFilter(
            account: account?.id, owners: owners?.sorted(), openOnly: overdue, dueBefore: overdue ? today : nil)
        return try entries(try facts.actions(filter), ["Id", "Account", "Action", "Owner", "Due", "Status"]) { action in
            let late = action.daysOverdue(on: today)
            let words = [
                action.status.rawValue.replacing("_", with: " "),
                late > 0 ? "\(Figures.count(late, "day")) late" : nil,
                action.escalation.map { "with \($0.to.firstName) until \($0.deadline)" },
            ]
            return [
                action.id, try accountName(action.linkedTo.account), action.action, action.owner.name,
                action.dueDate.description, words.compactMap(\.self).joined(separator: ", "),
            ]
        }
    }

    private func reviews(_ account: Account?) throws -> Entries {
        try entries(try all(Review.self, account), ["Account", "Review", "Kind", "Planned", "Held", "State"]) {
            review in
            [
                try accountName(review.account), review.id, review.type.rawValue,
                review.plannedAt.map(\.description) ?? "", review.heldAt.map(\.description) ?? "",
                review.state.rawValue.replacing("_", with: " "),
            ]
        }
    }

    private func metrics(_ account: Account?) throws -> Entries {
        try entries(try all(MetricPoint.self, account), ["Account", "Metric", "Date", "Value", "Source"]) { point in
            [
                try accountName(point.account), point.metric, point.period ?? point.date.description,
                figure(point.value, point.unit), point.provenance.source,
            ]
        }
    }

    private func benchmarks() throws -> Entries {
        try entries(try facts.all(Benchmark.self), ["Metric", "Group", "n", "p25", "p50", "p75", "As of", "Source"]) {
            let group = [$0.segment?.name, $0.industry].compactMap(\.self).joined(separator: ", ")
            let figures = [$0.p25, $0.p50, $0.p75].map { figure($0, nil) }
            return [$0.metric, group, String($0.n)] + figures
                + [$0.provenance.asOf.description, $0.provenance.source]
        }
    }

    private func plans(_ account: Account?) throws -> Entries {
        try entries(try all(SuccessPlan.self, account), ["Account", "Version", "From", "Milestones", "Looked at"]) {
            [
                try accountName($0.account), String($0.version), $0.start.description, String($0.milestones.count),
                $0.looks.last?.on.description ?? "",
            ]
        }
    }

    func entries<E: Entity>(_ entities: [E], _ header: [String], _ row: (E) throws -> [String]) throws
        -> Entries
    {
        Entries(json: try entities.map { try $0.json() }, table: TextTable(header: header, rows: try entities.map(row)))
    }

    func all<E: Entity>(_ type: E.Type, _ account: Account?) throws -> [E] {
        try account.map { try facts.all(type, account: $0.id) } ?? facts.all(type)
    }
}

// MARK: - Names

extension Listing {
    /// The account that somebody means.
    private func find(_ text: String) throws -> Account {
        let wanted = text.lowercased()
        let accounts = try facts.all(Account.self)
        let matches =
            [
                accounts.filter { $0.id == text },
                accounts.filter { ([$0.name] + $0.aliases).contains { $0.lowercased() == wanted } },
                accounts.filter { $0.name.lowercased().hasPrefix(wanted) },
            ].first { !$0.isEmpty } ?? []
        guard let match = matches.first else { throw ListingError.unknownAccount(text) }
        guard matches.count == 1 else {
            throw ListingError.severalAccounts(text, matches.map { "\($0.name) (\($0.id))" })
        }
        return match
    }

    /// The ids of all people and contacts that somebody may mean.
    private func ids(_ text: String) throws -> Set<String> {
        let wanted = text.lowercased()
        func isMeant(_ id: String, _ name: String, _ email: String?) -> Bool {
            id == text || name.lowercased() == wanted || email?.lowercased() == wanted
                || name.lowercased().hasPrefix(wanted + " ")
        }
        let people = try facts.all(Person.self).filter { isMeant($0.id, $0.name, $0.email) }.map(\.id)
        let contacts = try facts.all(Contact.self).filter { isMeant($0.id, $0.name, $0.email) }.map(\.id)
        guard !people.isEmpty || !contacts.isEmpty else { throw ListingError.unknownPerson(text) }
        return Set(people + contacts)
    }

    private func name(_ person: String?) throws -> String {
        try person.flatMap { try facts.find(Person.self, $0)?.name ?? $0 } ?? ""
    }

    func accountName(_ id: String) throws -> String { try facts.find(Account.self, id)?.name ?? id }

    private func figure(_ value: Double?, _ unit: String?) -> String {
        guard let value else { return "" }
        let digits = Int(exactly: value).map(String.init) ?? "\(value)"
        return unit == "%" || unit == nil
            ? digits + (unit ?? "") : unit == "$" ? "$\(digits)" : "\(digits) \(unit ?? "")"
    }
}
