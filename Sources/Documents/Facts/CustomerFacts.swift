package import Days
package import Reviews

/// All that a document for a customer may know.
///
/// It has no place for what is ours alone: health, risks, notes, roles such as "blocker", objectives, contract terms
/// and evidence are dropped where it is made, so no template and no page can show them (domain.md part 4: a
/// customer-facing render contains no internal field).
package struct CustomerFacts: Codable, Hashable, Sendable {
    package let account: String
    /// The name of our person who writes to them.
    package let preparedBy: String
    /// The first name of whom we write to.
    package let recipient: String?
    package let meeting: Meeting
    /// When the goals were checked for this review; without it no result is shown (S0, Best Practices).
    package let goalsCheckedOn: Day?
    package let aims: Aims?
    package let goals: [CustomerGoal]
    package let agenda: [AgendaLine]
    package let attendees: [Attendee]
    package let commitments: [Commitment]
    package let value: [ValueLine]
    /// Quarter by quarter, oldest first.
    package let valueHistory: [QuarterValue]
    /// What they may see of how they use us, weightiest first.
    package let figures: [Figure]
    /// Nil where they have confirmed no value, or what they pay is unknown.
    package let valueForMoney: Return?
    /// Their support tickets of one period; for the appendix alone (domain.md C11).
    package let support: [Figure]
    /// What they and we have agreed on for twelve months; nil where nothing is on paper.
    package let plan: Plan?
    /// What they may hear of what we build.
    package let roadmap: Roadmap
    /// How they do beside groups of others, none of them named, a line each.
    package let peers: [String]
    /// Ways in which they could get more out of what they have.
    package let ideas: [String]
    /// The three points of the summary, in the words of whoever writes it.
    package let takeaways: [String]
    /// Two weeks after the review, by the playbook; nil where it was not held, or that day is over.
    package let nextCheckIn: Day?
    package let nextReview: Day?
    /// `10:00`, in the customer's time zone.
    package let nextReviewTime: String?
    package let nextReviewMinutes: Int?
    package let today: Day

    /// Takes from the records what the customer may read, and leaves the rest behind.
    ///
    /// - Parameters:
    ///   - review: The review that the document is about.
    ///   - contacts: The account's people; those who left are not shown.
    ///   - spiced: What they told us last.
    ///   - actions: Those of this account; cancelled ones are not shown.
    ///   - values: Those of the review's quarter; entries that are not counted are not shown.
    ///   - contract: Read for the price of a quarter alone; neither ARR nor terms are kept.
    ///   - rates: For value in another currency than the price.
    ///   - history: The values of all quarters.
    ///   - metrics: Of these the figures are taken that a customer may see.
    ///   - shown: Which those are.
    ///   - playbook: Says when a figure is stale.
    ///   - tickets: Of these the last are shown.
    ///   - roadmap: What they may hear of it, in words.
    ///   - plan: Of it what is theirs as much as ours.
    ///   - peers: How they do beside others, in words.
    ///   - ideas: What they could get more out of, in words.
    ///   - words: The wording of what is neither a name nor a figure.
    ///   - takeaways: Written for the customer; where there are none, the goals speak.
    package init(
        account: Account, csm: Person, review: Review, contacts: [Contact], spiced: SPICEDVersion?, goals: [Goal],
        actions: [Action], values: [ValueEntry], contract: Contract? = nil, rates: [ExchangeRate] = [],
        history: [ValueEntry] = [], metrics: [MetricPoint] = [], shown: [DocumentStyle.Metric] = [],
        playbook: Playbook? = nil, tickets: [TicketRollup] = [], roadmap: Roadmap = Roadmap(), plan: SuccessPlan? = nil,
        peers: [String] = [], ideas: [String] = [], takeaways: [String] = [],
        words: DocumentWords, today: Day
    ) {
        let contactNames = Dictionary(contacts.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        self.account = account.name
        preparedBy = csm.name
        recipient = contacts.champion?.firstName
        meeting = Meeting(review)
        goalsCheckedOn = review.goalCheck?.doneAt
        aims = spiced.map(Aims.init)
        self.goals = goals.filter(\.isOpen).sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
            .map { goal in
                CustomerGoal(
                    goal, owner: goal.ownerCustomer.flatMap { contactNames[$0] }, confirmedOn: spiced?.confirmedOn)
            }
        agenda = AgendaLine.lines(review.agenda, csm: csm.name, customer: account.name, words)
        attendees = Attendee.list(review.attendees, contacts: contacts)
        commitments = actions.filter { $0.status != .cancelled }
            .sorted { ($0.dueDate, $0.id) < ($1.dueDate, $1.id) }.map(Commitment.init)
        value = values.filter(\.countedIn).map { ValueLine($0, words) }
        valueHistory = QuarterValue.list(history)
        figures = Figure.list(metrics, shown: shown, playbook: playbook, today: today)
        valueForMoney = Return(values, contract: contract, rates: rates)
        support = tickets.last.map { Figure.support($0, playbook: playbook, words, today: today) } ?? []
        self.roadmap = roadmap
        self.plan = plan.map(Plan.init)
        self.peers = peers
        self.ideas = ideas
        self.takeaways = takeaways
        nextCheckIn = playbook.flatMap { playbook in
            review.heldAt.map { ($0 + playbook.checkIn.everyDays).orWorkdayAfter }
        }.flatMap { $0 > today ? $0 : nil }
        nextReview = review.nextReviewDate
        nextReviewTime = review.nextReviewTime
        nextReviewMinutes = review.nextReviewMinutes
        self.today = today
    }
}
