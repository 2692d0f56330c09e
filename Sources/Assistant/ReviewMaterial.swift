import Conversation
import Days
import Documents
import Reviews

/// What there is to bring to a review besides its figures: others beside them, ideas, and what is missing.
struct ReviewMaterial {
    /// Against the nearest group of each series, the weightiest first.
    let comparisons: [PeerComparison]
    let ideas: [PrepIdea]
    let shipped: [RoadmapView.Line]
    let tickets: TicketBreakdown?
    let file: AccountFile
    let plan: SuccessPlan?
    let playbook: Playbook
    let today: Day
    let book: Phrasebook

    /// - Parameter pool: Nil where the document compares with nobody.
    init(
        _ file: AccountFile, plan: SuccessPlan?, items: [RoadmapItem], requests: [FeatureRequest], tickets: [Ticket],
        pool: PeerPool?, playbook: Playbook, book: Phrasebook, today: Day
    ) {
        self.file = file
        self.plan = plan
        self.playbook = playbook
        self.today = today
        self.book = book
        let match = RoadmapMatch(requests: requests, spiced: file.spiced, goals: file.goals, plan: playbook.roadmap)
        shipped = RoadmapView(items, match: match, plan: playbook.roadmap, today: today).shipped
        self.tickets = TicketBreakdown(
            tickets, period: DayRange(today - playbook.targets.reviewPeriodDays, today))
        comparisons =
            pool.map { pool in
                let peers = PeerBook(file.account, pool, playbook: playbook, today: today)
                return MetricBook(file, playbook: playbook, today: today).series
                    .filter { $0.use == .headline && $0.level < 3 }
                    .compactMap { peers.comparisons(of: $0, for: .vp).first }
            } ?? []
        ideas = PrepIdea.list(
            file, comparisons: comparisons, unused: plan?.unused ?? [], shipped: shipped, playbook: playbook,
            today: today)
    }

    /// For our own papers.
    func inside(_ facts: InternalFacts) -> InternalFacts.Material {
        InternalFacts.Material(
            purposes: PrepPurpose.allCases.map { purpose in
                InternalFacts.Material.Purpose(
                    name: book.say(.prepPurpose, [purpose.rawValue: "yes"]), standing: standing(of: purpose, facts))
            },
            peers: comparisons.prefix(3).map(line), ideas: ideas.prefix(3).map { sentence(of: $0) },
            types: tickets?.byType ?? [],
            severities: tickets?.bySeverity ?? [],
            ticketSource: tickets.map {
                book.say(
                    .prepTicketSource,
                    [
                        "from": $0.period.start.shortWords(on: today), "to": $0.period.end.shortWords(on: today),
                        "source": source($0.provenance),
                    ])
            },
            gaps: StandardData.missing(
                in: file, tickets: tickets, hasPeers: !comparisons.isEmpty, playbook: playbook, today: today
            ).map { book.say(.prepGap, [$0.rawValue: "yes"]) })
    }

    /// What the customer may see of others: only figures that they may see of themselves, and below others only with a
    /// way forward (L33).
    func peers(shown: Set<String>) -> [String] {
        comparisons.filter { shown.contains($0.series.id) && (!$0.isBelow || $0.series.kind?.path != nil) }
            .prefix(3).map(line)
    }

    /// What the customer may read of the ideas.
    func ideas(shown: Set<String>) -> [String] {
        ideas.filter { idea in
            if case .gap(let comparison, _) = idea { shown.contains(comparison.series.id) } else { idea.isForCustomer }
        }.prefix(3).map { sentence(of: $0, isTheirs: true) }
    }
}

extension ReviewMaterial {
    /// `Adoption 78%: above the middle of 7 Enterprise customers (middle 74%, best quarter from 85%; our book, 8 Mar)`.
    func line(_ comparison: PeerComparison) -> String {
        let series = comparison.series
        let group = comparison.benchmark
        return book.say(
            .prepPeer,
            [
                "what": series.label, "now": series.figure(comparison.value), comparison.standing.rawValue: "yes",
                "n": String(group.n), "segment": group.segment?.name, "industry": group.industry,
                "middle": series.figure(group.p50), "best": series.figure(comparison.best),
                "source": source(group.provenance),
            ])
    }

    /// The renewal that a gap leads over to the talk of (S0 3. Benchmark with peers).
    private var renewalInSight: Day? {
        file.contract?.renewalDate.flatMap { (0...playbook.timing.renewalInSightDays).contains($0 - today) ? $0 : nil }
    }

    /// `peers.csv, 8 Mar`.
    private func source(_ provenance: Provenance) -> String {
        "\(provenance.source), \(provenance.asOf.shortWords(on: today))"
    }

    private func sentence(of idea: PrepIdea, isTheirs: Bool = false) -> String {
        let bridge = isTheirs || idea != ideas.first ? nil : renewalInSight
        var filling: [String: String?] = ["theirs": isTheirs ? "yes" : nil]
        switch idea {
        case .gap(let found, let path):
            filling["gap"] = found.series.distance(found.toBest)
            filling["what"] = found.series.label
            filling["path"] = path
            filling["renewal"] = bridge?.shortWords(on: today)
        case .idle(let goal): filling["idle"] = goal.statement
        case .unused(let what): filling["unused"] = what
        case .live(let item, let asked):
            filling["live"] = item.what
            filling["asked"] = asked.shortWords(on: today)
        case .story(let story):
            filling["story"] = story.title
            filling["link"] = story.link
        case .full(let active, let licensed, let asOf):
            filling["full"] = Figures.grouped(active)
            filling["licensed"] = Figures.grouped(licensed)
            filling["day"] = asOf.shortWords(on: today)
        }
        return book.say(.prepIdea, filling)
    }
}
