import Charts
import Days
import Reviews

/// What the slides of a customer's deck show (S2 Enterprise QBR Deck Structure), goals before any result (domain.md C01).
///
/// Each slide is a template of its own below `documents/deck`; all show this one page.
struct DeckPage: DocumentPage {
    struct Figure: Sendable {
        let what: String
        let figure: String
        /// The figure before; nil where there is none.
        let before: String?
        let source: String
    }

    /// How many actions stand how.
    struct Count: Sendable {
        let status: String
        let count: Int
        let share: String
    }

    static let file = "deck.md.mustache"
    /// So many rows of a table fit on one slide.
    static let rowsMax = 6

    let account: String
    let company: String
    let kind: String
    let quarter: Int
    let year: Int
    let when: String
    let preparedBy: String
    let attendees: [String]
    let hasAttendees: Bool
    let length: Int
    let hasSections: Bool
    let sections: [AgendaPage.Row]
    let confirmed: String?
    let hasGoals: Bool
    let goals: [GoalRow]
    let aims: [String]
    let hasAims: Bool
    let event: String?
    let takeaways: [String]
    let hasTakeaways: Bool
    /// A chart as a block of Markdown, here and below; nil where there is nothing to draw.
    let progressChart: String?
    let hasResults: Bool
    let results: [GoalRow]
    let hasValue: Bool
    let value: [SummaryPage.Value]
    let confirmedTotal: String?
    let valueForMoney: String?
    let valueChart: String?
    let hasFigures: Bool
    /// The weightiest, as many as an executive looks at (L08).
    let figures: [Figure]
    let allFigures: [Figure]
    /// Whether any of them has a figure before it.
    let hasBefore: Bool
    let hasSupport: Bool
    let support: [Figure]
    let hasShipped: Bool
    let shipped: [CustomerFacts.Roadmap.Line]
    let hasAhead: Bool
    let ahead: [CustomerFacts.Roadmap.Line]
    let hasRequests: Bool
    let requests: [CustomerFacts.Roadmap.Line]
    let caveat: String?
    let hasPeers: Bool
    /// How they do beside others, a line each.
    let peers: [String]
    let ideas: [String]
    /// What goes well, two at most, and what is left to gain.
    let well: [String]
    let hasWell: Bool
    let gains: [String]
    let hasGains: Bool
    /// Nil where nobody is the champion.
    let recipient: String?
    let statusChart: String?
    let hasCounts: Bool
    let counts: [Count]
    let hasCompleted: Bool
    let completed: [CommitmentRow]
    let hasTheirs: Bool
    let theirs: [CommitmentRow]
    let hasOurs: Bool
    let ours: [CommitmentRow]
    /// How many open actions the slide has no room for; nil for none.
    let moreActions: Int?
    let hasNextGoals: Bool
    let nextGoals: [GoalRow]
    let nextReview: String?
    let today: String
    /// What the deck has no figures for, to be told to whoever shows it.
    let missing: [String]

    static let sample = DeckPage(
        account: "a", company: "c", kind: "QBR", quarter: 1, year: 2026, when: "w", preparedBy: "p", attendees: ["a"],
        hasAttendees: true, length: 60, hasSections: true,
        sections: [AgendaPage.Row(clock: "0:00", minutes: 5, topic: "t", lead: "l")], confirmed: "c", hasGoals: true,
        goals: [.sample], aims: ["a"], hasAims: true, event: "e", takeaways: ["t"], hasTakeaways: true,
        progressChart: "p", hasResults: true, results: [.sample], hasValue: true, value: [.sample],
        confirmedTotal: "c", valueForMoney: "v", valueChart: "v", hasFigures: true,
        figures: [Figure(what: "w", figure: "f", before: "b", source: "s")],
        allFigures: [Figure(what: "w", figure: "f", before: "b", source: "s")], hasBefore: true, hasSupport: true,
        support: [Figure(what: "w", figure: "f", before: "b", source: "s")], hasShipped: true, shipped: [sampleLine],
        hasAhead: true, ahead: [sampleLine], hasRequests: true, requests: [sampleLine], caveat: "c", hasPeers: true,
        peers: ["p"], ideas: ["i"], well: ["w"],
        hasWell: true, gains: ["g"], hasGains: true, recipient: "r", statusChart: "s", hasCounts: true,
        counts: [Count(status: "s", count: 1, share: "s")], hasCompleted: true, completed: [.sample], hasTheirs: true,
        theirs: [.sample], hasOurs: true, ours: [.sample], moreActions: 1, hasNextGoals: true, nextGoals: [.sample],
        nextReview: "n", today: "t", missing: ["m"])

    private static let sampleLine = CustomerFacts.Roadmap.Line(what: "w", timing: "t", reason: "r")
}
