package import Days
package import Documents
package import Reviews
import Understanding
package import Workspace

/// Collects from the workspace what the documents about one account need.
package struct DocumentFacts {
    package let account: Account
    let facts: any Facts
    let playbook: Playbook
    let today: Day

    package init(account: Account, facts: any Facts, playbook: Playbook, today: Day) {
        self.account = account
        self.facts = facts
        self.playbook = playbook
        self.today = today
    }

    /// Finds the account by id, name, alias or domain.
    ///
    /// - Throws: ``AccountNameError`` with the nearest names, or the ids where several are called so.
    package init(accountNamed name: String, facts: any Facts, playbook: Playbook, today: Day) throws {
        let accounts = try facts.all(Account.self)
        guard !accounts.isEmpty else { throw AccountNameError.emptyWorkspace }
        let wanted = name.lowercased()
        let found = accounts.filter { account in
            ([account.id, account.name] + account.aliases + [account.domain].compactMap(\.self))
                .contains { $0.lowercased() == wanted }
        }
        let chosen = found.count > 1 ? found.filter { $0.id == name } : found
        guard let account = chosen.first else {
            if !found.isEmpty { throw AccountNameError.several(name, ids: found.map(\.id)) }
            let index = NameIndex(accounts.map { Named(id: $0.id, name: $0.name, aliases: $0.aliases) })
            throw AccountNameError.unknown(name, nearest: index.nearest(to: name).map(\.name))
        }
        self.init(account: account, facts: facts, playbook: playbook, today: today)
    }

    /// What a customer may read about a review.
    ///
    /// - Parameter takeaways: The summary's points, in the words of whoever writes it.
    /// - Throws: ``DocumentError/noReview(account:)``, and ``WorkspaceError``.
    package func customer(_ review: Review?, takeaways: [String] = []) throws -> CustomerFacts {
        guard let review else { throw DocumentError.noReview(account: account.name) }
        return CustomerFacts(
            account: account, csm: try csm, review: review, contacts: try facts.all(Contact.self, account: account.id),
            spiced: try facts.latest(SPICEDVersion.self, account: account.id),
            goals: try facts.all(Goal.self, account: account.id), actions: try actions,
            values: try values.filter { $0.review == review.id || $0.period == review.quarter }, contract: try contract,
            rates: try facts.all(ExchangeRate.self), takeaways: takeaways, today: today)
    }

    /// Everything, for our own documents.
    package func inside() throws -> InternalFacts {
        let contacts = try facts.all(Contact.self, account: account.id)
        let health = try health(contacts)
        let values = try latestValues
        return InternalFacts(
            account: account, segment: try segment?.id.name, contract: try contract, csm: try csm, contacts: contacts,
            review: try planned, spiced: try facts.latest(SPICEDVersion.self, account: account.id),
            goals: try facts.all(Goal.self, account: account.id), actions: try actions, values: values.entries,
            valueForMoney: values.entries.isEmpty ? nil : values.words, health: health,
            previousHealth: try facts.all(HealthSnapshot.self, account: account.id).last { $0.date < today },
            healthColour: health?.colour(playbook), metrics: try facts.latestMetrics(account: account.id),
            tickets: Array(try facts.all(TicketRollup.self, account: account.id).suffix(1)),
            flags: try flags(contacts, health: health), today: today)
    }

    /// The calendar of the review ahead.
    ///
    /// - Parameter zone: The place of its hour, where the account names none.
    package func calendar(zone: String) throws -> [CalendarEvent] {
        let review = try planned ?? lastHeld
        let steps = try planned?.plannedAt.map { PrepTimeline(review: $0, playbook: playbook).ahead(on: today) } ?? []
        return CalendarEvent.list(
            account: account, review: review, steps: steps.map { (day: $0.day, label: $0.label) }, actions: try actions,
            zone: zone, today: today)
    }
}

extension DocumentFacts {
    /// The review that an agenda is for: the next one, with the playbook's own agenda where none is saved yet.
    ///
    /// - Throws: ``AgendaRefusal`` where the review's length suits no agenda.
    package func reviewForAgenda() throws -> (review: Review, isDraft: Bool)? {
        guard var review = try planned ?? lastHeld else { return nil }
        guard review.agenda.isEmpty else { return (review, false) }
        let champion = try facts.all(Contact.self, account: account.id)
            .first { $0.isActive && $0.roles.contains(.champion) }
        let minutes = try review.minutes ?? segment?.minutes?.first ?? 60
        review.agenda = try Agenda.draft(
            minutes: minutes, playbook: playbook, csm: try csm.name, customer: champion?.name
        ).items
        return (review, true)
    }

    /// The review that a summary is of: the one under way or just held, else the last one.
    package func reviewForSummary() throws -> Review? {
        let next = try planned
        if let next, next.goalCheck != nil || (next.plannedAt.map { $0 <= today } ?? false) { return next }
        return try lastHeld ?? next
    }

    /// The next review that is not held yet.
    private var planned: Review? {
        get throws {
            try facts.all(Review.self, account: account.id).filter { !$0.isHeld && $0.state != .closed }
                .min { ($0.plannedAt?.number ?? .max, $0.id) < ($1.plannedAt?.number ?? .max, $1.id) }
        }
    }

    private var lastHeld: Review? {
        get throws {
            try facts.all(Review.self, account: account.id).filter(\.isHeld)
                .max { ($0.heldAt?.number ?? 0, $0.id) < ($1.heldAt?.number ?? 0, $1.id) }
        }
    }

    private var csm: Person {
        get throws {
            try account.ownerCSM.flatMap { try facts.find(Person.self, $0) }
                ?? Person(id: "", name: "Your customer success team", role: .csm)
        }
    }

    private var contract: Contract? {
        get throws {
            try facts.all(Contract.self, account: account.id)
                .max { ($0.renewalDate ?? Day(number: 0), $0.id) < ($1.renewalDate ?? Day(number: 0), $1.id) }
        }
    }

    private var actions: [Action] {
        get throws { try facts.actions(ActionFilter(account: account.id)) }
    }

    private var values: [ValueEntry] {
        get throws { try facts.all(ValueEntry.self, account: account.id) }
    }

    var segment: Segment? {
        get throws {
            playbook.segment(of: account, contract: try contract, rates: try facts.all(ExchangeRate.self))
        }
    }

    /// The entries of the last quarter that has any, and their ROI or why there is none.
    private var latestValues: (entries: [ValueEntry], words: String) {
        get throws {
            let values = try values
            let quarter = values.map(\.period).max() ?? Quarter(containing: today)
            let summary = ValueSummary(
                values, contract: try contract, quarter: quarter, rates: try facts.all(ExchangeRate.self),
                playbook: playbook)
            let roi =
                switch summary.roi {
                case .success(let roi): roi.words
                case .failure(let refusal): refusal.description
                }
            return (summary.entries, ([roi] + summary.doubleCounts.map(\.words)).joined(separator: " "))
        }
    }

    private func health(_ contacts: [Contact]) throws -> HealthSnapshot? {
        let inputs = HealthInputs(
            metrics: try facts.all(MetricPoint.self, account: account.id),
            tickets: try facts.all(TicketRollup.self, account: account.id), contract: try contract, account: account,
            reviews: try facts.all(Review.self, account: account.id), contacts: contacts, today: today)
        return HealthRule(inputs, playbook: playbook, today: today)
            .snapshot(id: "\(account.id)-health-\(today)", account: account.id)
    }

    /// What the rules find, a sentence each, for the briefing's risks.
    private func flags(_ contacts: [Contact], health: HealthSnapshot?) throws -> [String] {
        let review = try planned
        let people = ContactLint.lints(
            contacts, attendees: review?.attendees, segment: try segment, today: today, playbook: playbook)
        var flags = people.map { $0.sentence(today: today) }
        if let health, !health.missing.isEmpty {
            flags.append(
                "Health counts \(health.coverageWords): \(health.missing.map(\.label).joined(separator: ", ")) missing."
            )
        }
        if let days = try contract?.daysToRenewal(on: today), (0...180).contains(days) {
            flags.append("Renews in \(Figures.count(days, "day")).")
        }
        let open = try actions.filter(\.isOpen)
        if let idle = ActionBalance(open).idleSide {
            flags.append(
                "All \(Figures.count(open.count, "open action")) on one side: nothing on \(idle == .ours ? "ours" : "theirs")."
            )
        }
        let carried = open.filter { $0.carryoverCount >= 2 }
        if !carried.isEmpty {
            flags.append("Carried over twice or more: \(carried.map(\.id).joined(separator: ", ")).")
        }
        return flags
    }
}

extension ContactLint {
    /// For a list of risks.
    func sentence(today: Day) -> String {
        switch self {
        case .singleThreaded(let name?): "Only one active contact: \(name)."
        case .singleThreaded(nil): "No active contact is recorded."
        case .noExecutive(let wanted): "Nobody of level \(wanted.map(\.rawValue).joined(separator: " or ")) is invited."
        case .newExecutive(let name, let started, let meetBy):
            "\(name) is new since \(started.shortWords(on: today)): meet by \(meetBy.words(on: today))."
        case .noChampion: "No champion is recorded."
        case .quietChampion(let name, let days):
            "\(name), the champion, has been quiet for \(Figures.count(days, "day"))."
        }
    }
}
