import Charts
import Days
import Reviews

/// What `pages/account.html.mustache` shows: the briefing with its charts, both sides' actions and the days that count.
struct AccountWebPage: Sendable {
    static let file = "pages/account.html.mustache"

    /// A day that was or is to come.
    struct Entry: Sendable {
        let day: String
        let what: String
    }

    let brief: BriefPage
    let today: String
    /// Charts as figures of HTML; nil where there is nothing to draw.
    let progress: String?
    let value: String?
    let health: String?
    let status: String?
    let hasTheirs: Bool
    let theirs: [ActionRow]
    let hasOurs: Bool
    let ours: [ActionRow]
    let hasAhead: Bool
    let ahead: [Entry]
    let hasPast: Bool
    /// The latest first.
    let past: [Entry]

    static let sample = AccountWebPage(
        brief: .sample, today: "t", progress: "p", value: "v", health: "h", status: "s", hasTheirs: true,
        theirs: [.sample], hasOurs: true, ours: [.sample], hasAhead: true, ahead: [Entry(day: "d", what: "w")],
        hasPast: true, past: [Entry(day: "d", what: "w")])
}

extension AccountWebPage {
    init(_ facts: InternalFacts, timeline: [TimelineEntry], _ palette: Palette, _ words: DocumentWords) {
        let charts = facts.charts(words)
        let open = facts.actions.filter(\.isOpen)
        func figure(_ kind: DocumentCharts.Kind) -> String? {
            charts[kind.rawValue].map { WebText.figure(kind.rawValue, $0, palette) }
        }
        func rows(_ side: Action.Side) -> [ActionRow] {
            ActionRow.list(open.filter { $0.side == side }, goals: facts.goals, today: facts.today, words)
        }
        func entries(_ list: [TimelineEntry]) -> [Entry] {
            list.map { Entry(day: "\($0.day.weekday.short) \($0.day.full)", what: $0.what) }
        }
        let sorted = timeline.sorted { ($0.day, $0.what) < ($1.day, $1.what) }
        let (ahead, past) = (sorted.filter { $0.day >= facts.today }, sorted.filter { $0.day < facts.today })
        self.init(
            brief: BriefPage(facts, charts: [:], names: [:], words),
            today: "\(facts.today.weekday.short) \(facts.today.full)",
            progress: figure(.progress), value: figure(.value), health: figure(.health), status: figure(.status),
            hasTheirs: !rows(.theirs).isEmpty, theirs: rows(.theirs), hasOurs: !rows(.ours).isEmpty, ours: rows(.ours),
            hasAhead: !ahead.isEmpty, ahead: entries(ahead), hasPast: !past.isEmpty, past: entries(past.reversed()))
    }
}
