package import Conversation
package import Days
package import Documents
package import Reviews
import Understanding
package import Workspace

/// Collects from the workspace what the documents about one account need.
package struct DocumentFacts {
    package let account: Account
    private let file: AccountFile
    private let csm: Person
    private let playbook: Playbook
    private let today: Day
    private let book: Phrasebook
    /// Which figures a customer may see.
    private let shown: [DocumentStyle.Metric]
    private let roadmap: CustomerFacts.Roadmap
    private let plan: SuccessPlan?
    private let material: ReviewMaterial

    /// - Parameters:
    ///   - shown: Which figures a customer may see.
    ///   - pool: What others are compared by; nil where the document compares with nobody.
    package init(
        account: Account, facts: any Facts, playbook: Playbook, phrasebook: Phrasebook,
        shown: [DocumentStyle.Metric] = [], pool: PeerPool? = nil, today: Day
    ) throws {
        self.account = account
        self.shown = shown
        self.playbook = playbook
        self.today = today
        book = phrasebook
        file = try AccountFile(account, facts)
        let items = try facts.all(RoadmapItem.self)
        let requests = try facts.all(FeatureRequest.self, account: account.id)
        roadmap = CustomerFacts.Roadmap(
            items, requests: requests, file: file, playbook: playbook, book: phrasebook, today: today)
        plan = try facts.latest(SuccessPlan.self, account: account.id)
        material = ReviewMaterial(
            file, plan: plan, items: items, requests: requests,
            tickets: try facts.all(Ticket.self, account: account.id), pool: pool, playbook: playbook, book: phrasebook,
            today: today)
        csm =
            try account.ownerCSM.flatMap { try facts.find(Person.self, $0) }
            ?? Person(id: "", name: phrasebook.say(.briefTeam), role: .csm)
    }

    /// Finds the account by id, name, alias or domain.
    ///
    /// - Throws: ``AccountNameError`` with the nearest names, or the ids where several are called so.
    package init(
        accountNamed name: String, facts: any Facts, playbook: Playbook, phrasebook: Phrasebook,
        shown: [DocumentStyle.Metric] = [], pool: PeerPool? = nil, today: Day
    ) throws {
        let account = try facts.account(named: name)
        try self.init(
            account: account, facts: facts, playbook: playbook, phrasebook: phrasebook, shown: shown, pool: pool,
            today: today)
    }

    /// What a customer may read about a review.
    ///
    /// - Parameter takeaways: The summary's points, in the words of whoever writes it.
    /// - Throws: ``DocumentError/noReview(account:)``.
    package func customer(_ review: Review?, takeaways: [String] = []) throws(DocumentError) -> CustomerFacts {
        guard let review else { throw .noReview(account: account.name) }
        let metrics = Set(shown.map(\.metric))
        return CustomerFacts(
            account: account, csm: csm, review: review, contacts: file.contacts, spiced: file.spiced.last,
            goals: file.goals, actions: file.actions,
            values: file.values.filter { $0.review == review.id || $0.period == review.quarter },
            contract: file.contract, rates: file.rates, history: file.values, metrics: file.metrics, shown: shown,
            playbook: playbook, tickets: file.tickets, roadmap: roadmap, plan: plan,
            peers: material.peers(shown: metrics),
            ideas: material.ideas(shown: metrics), takeaways: takeaways,
            words: DocumentWords(book), today: today)
    }

    /// Everything, for our own documents.
    package func inside() -> InternalFacts {
        let briefing = AccountBriefing(file, playbook: playbook, today: today)
        let value = latestValue
        var facts = InternalFacts(
            account: account, segment: briefing.segment?.id.name, contract: file.contract, csm: csm,
            contacts: file.contacts, review: next, spiced: file.spiced.last, goals: file.goals,
            actions: file.actions, values: value?.entries ?? [], valueForMoney: value?.sentence(book),
            health: briefing.health, previousHealth: briefing.previousHealth, healthColour: briefing.colour,
            metrics: latestMetrics, tickets: file.tickets.suffix(1), flags: briefing.sentences(on: today, book),
            healthHistory: healthHistory(briefing.health), healthGreenFrom: Double(playbook.health.greenFrom),
            valueHistory: file.values,
            staleAfterDays: Dictionary(
                uniqueKeysWithValues: Playbook.Freshness.allCases.map { ($0.rawValue, playbook.staleAfter($0)) }),
            today: today)
        facts.risks = file.riskRows(book, today: today)
        facts.growth = file.growthRows(book)
        facts.plan = plan
        facts.earlierMetrics = earlierMetrics
        facts.material = material.inside(facts)
        return facts
    }

    /// The calendar of the review ahead.
    ///
    /// - Parameter zone: The place of its hour, where the account names none.
    package func calendar(zone: String) -> [CalendarEvent] {
        let steps = next?.plannedAt.map { PrepTimeline(review: $0, playbook: playbook).ahead(on: today) }
        return CalendarEvent.list(
            account: account, review: next ?? last, held: next == nil ? nil : last, steps: steps ?? [],
            actions: file.actions, zone: zone, words: DocumentWords(book), today: today)
    }
}

extension DocumentFacts {
    /// The review that an agenda is for: the next one, with the playbook's own agenda where none is saved yet; where
    /// nothing is planned, the last one if it had an agenda.
    ///
    /// - Throws: ``AgendaRefusal`` where the review's length suits no agenda.
    package func reviewForAgenda() throws(AgendaRefusal) -> (review: Review, isDraft: Bool)? {
        if let saved = next ?? last, !saved.agenda.isEmpty { return (saved, false) }
        guard let review = next else { return nil }
        return (try withDraft(review), true)
    }

    /// The review that is prepared: the next one, else one that nobody has planned yet; always with an agenda.
    ///
    /// - Throws: ``AgendaRefusal`` where the review's length suits no agenda.
    package func reviewToPrepare() throws(AgendaRefusal) -> (review: Review, isDraft: Bool, isPlanned: Bool) {
        if let next { return next.agenda.isEmpty ? (try withDraft(next), true, true) : (next, false, true) }
        let kind = segment?.review ?? .qbr
        let quarter = Quarter(containing: today)
        let review = Review(id: "\(account.id)-draft", account: account.id, quarter: quarter, type: kind)
        return (try withDraft(review), true, false)
    }

    /// The account's segment; nil where the ARR is unknown.
    package var segment: Segment? { playbook.segment(of: account, contract: file.contract, rates: file.rates) }

    private func withDraft(_ review: Review) throws(AgendaRefusal) -> Review {
        var review = review
        review.agenda = try Agenda.draft(
            minutes: review.minutes ?? segment?.minutes?.first ?? 60, playbook: playbook,
            perYear: segment?.perYear ?? 4, csm: csm.name, customer: file.contacts.champion?.name
        ).items
        return review
    }

    /// The review that a summary is of: the one under way or just held, else the last one.
    package var reviewForSummary: Review? {
        if let next, next.goalCheck != nil || (next.plannedAt.map { $0 <= today } ?? false) { return next }
        return last ?? next
    }

    /// The one that was held last.
    package var lastReview: Review? { last }

    /// The call before the next review; nil where none has a day.
    package var championCall: ChampionCall? { next.flatMap { ChampionCall($0, playbook: playbook) } }

    /// The review that comes next.
    package var next: Review? { file.reviews.next(on: today) }
    private var last: Review? { file.reviews.last(on: today) }

    /// Reviews, the steps that lead to the next one, goals and the renewal, by day.
    package func timeline() -> [TimelineEntry] {
        let words = DocumentWords(book)
        var entries = file.reviews.compactMap { review in
            (review.heldAt ?? review.plannedAt).map { day in
                TimelineEntry(
                    day,
                    words.say(
                        .timelineReview,
                        ["kind": review.type.words, "held": review.isHeld(by: today) ? "yes" : nil]))
            }
        }
        if let day = next?.plannedAt {
            entries += PrepTimeline(review: day, playbook: playbook).before.filter { $0.day >= today }
                .map { TimelineEntry($0.day, $0.label) }
        }
        entries += file.goals.filter(\.isOpen).compactMap { goal in goal.due.map { TimelineEntry($0, goal.statement) } }
        if let event = file.spiced.last?.criticalEvent, let day = event.date {
            entries.append(TimelineEntry(day, event.what))
        }
        if let renewal = file.contract?.renewalDate { entries.append(TimelineEntry(renewal, words.say(.planRenewal))) }
        return entries
    }

    /// What is on file and today's index behind it.
    private func healthHistory(_ now: HealthSnapshot?) -> [HealthSnapshot] {
        let before = file.health.filter { $0.isVerdict(playbook) && $0.date < today }
        return before + (now.map { $0.isVerdict(playbook) ? [$0] : [] } ?? [])
    }

    /// Of the last quarter that has any value; nil where none has.
    private var latestValue: ValueSummary? {
        file.values.map(\.period).max().map { quarter in
            ValueSummary(
                file.values, contract: file.contract, quarter: quarter,
                tickets: ValueSummary.tickets(in: file.metrics), rates: file.rates, playbook: playbook)
        }
    }

    /// Of each series the point before the newest, by name.
    private var earlierMetrics: [MetricPoint] {
        Dictionary(grouping: file.metrics, by: \.metric).values.compactMap { points in
            points.sorted { ($0.date, $0.id) < ($1.date, $1.id) }.dropLast().last
        }.sorted { $0.metric < $1.metric }
    }

    /// The newest point of each series, by name.
    private var latestMetrics: [MetricPoint] {
        Dictionary(file.metrics.map { ($0.metric, $0) }) { $0.date > $1.date ? $0 : $1 }
            .values.sorted { $0.metric < $1.metric }
    }
}

extension ValueSummary {
    /// The ROI, or why there is none; and what may be counted twice.
    fileprivate func sentence(_ book: Phrasebook) -> String {
        let words =
            switch roi {
            case .success(let roi): roi.words(for: .vendor) + "."
            case .failure(let refusal): refusal.description
            }
        return ([words] + doubleCounts.map { book.say(.briefCountedTwice, ["what": $0.words]) }).joined(
            separator: " ")
    }
}

extension DocumentWords {
    /// As the content has them.
    init(_ book: Phrasebook) {
        self.init { phrase, filling in book.say(phrase.rawValue, .object(filling.mapValues(Value.string))) }
    }
}

extension AccountFile {
    /// Loads everything that is on file about an account.
    init(_ account: Account, _ facts: any Facts) throws {
        let id = account.id
        self.init(
            account: account, contract: try facts.all(Contract.self, account: id).current,
            contacts: try facts.all(Contact.self, account: id), reviews: try facts.all(Review.self, account: id),
            actions: try facts.actions(ActionFilter(account: id)), goals: try facts.all(Goal.self, account: id),
            spiced: try facts.all(SPICEDVersion.self, account: id),
            metrics: try facts.all(MetricPoint.self, account: id),
            tickets: try facts.all(TicketRollup.self, account: id),
            health: try facts.all(HealthSnapshot.self, account: id),
            values: try facts.all(ValueEntry.self, account: id), rates: try facts.all(ExchangeRate.self),
            risks: try facts.all(Risk.self, account: id),
            opportunities: try facts.all(Opportunity.self, account: id))
    }
}
