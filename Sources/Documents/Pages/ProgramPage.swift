import Charts
import Days
import Reviews

/// How the review programme does, for a lead (S2 QBR Program Metrics): each figure with its count and its target.
struct ProgramPage: DocumentPage {
    static let file = "program.md.mustache"

    /// One figure of the whole.
    struct Figure: Sendable {
        let what: String
        /// `11 of 12`.
        let counted: String
        /// `92%`; empty where too few cases would make it say more than it knows.
        let percent: String
        let target: String
        let verdict: String
    }

    /// One segment, or one colleague's accounts.
    struct Slice: Sendable {
        let name: String
        let accounts: Int
        /// In the order of `heads`.
        let figures: [String]
    }

    let name: String
    let period: String
    let today: String
    let accounts: Int
    let figures: [Figure]
    let hasFigures: Bool
    let chart: String?
    /// What the figures of a slice are.
    let heads: [String]
    let segments: [Slice]
    let colleagues: [Slice]
    /// What there would have to be on file for the figures that are missing.
    let missing: [String]
    let hasMissing: Bool

    static let sample = ProgramPage(
        name: "n", period: "p", today: "t", accounts: 1,
        figures: [Figure(what: "w", counted: "c", percent: "p", target: "t", verdict: "v")], hasFigures: true,
        chart: "c", heads: ["h"], segments: [Slice(name: "n", accounts: 1, figures: ["f"])],
        colleagues: [Slice(name: "n", accounts: 1, figures: ["f"])], missing: ["m"], hasMissing: true)
}

extension ProgramPage {
    /// What a line of a segment or a colleague has room for.
    private static let shown: [ProgramMeasure] = [.completion, .executives, .onTime, .actionsClosed, .satisfaction]

    /// - Parameter draw: Makes a block of a page of a chart.
    init(_ stats: ProgramStats, today: Day, _ words: DocumentWords, draw: (Chart) -> String?) {
        let known = stats.total.figures.filter { $0.verdict != .missing }
        let sources = stats.total.figures(.missing).map(\.measure.source)
        self.init(
            name: stats.total.name, period: "\(stats.period.start.full) – \(min(stats.period.end, today).full)",
            today: "\(today.weekday.short) \(today.full)", accounts: stats.total.accounts,
            figures: known.map { Figure($0, words) }, hasFigures: !known.isEmpty,
            chart: DocumentCharts(words, today: today).program(known).flatMap(draw),
            heads: ProgramPage.shown.map(\.short), segments: stats.bySegment.map(Slice.init),
            colleagues: stats.byCSM.map(Slice.init),
            missing: sources.enumerated().filter { !sources[..<$0.offset].contains($0.element) }.map(\.element),
            hasMissing: !sources.isEmpty)
    }
}

extension ProgramPage.Figure {
    init(_ figure: ProgramFigure, _ words: DocumentWords) {
        self.init(
            what: figure.measure.label, counted: figure.counted, percent: figure.percent ?? "",
            target: figure.targetWords ?? "",
            verdict: words.say(.programVerdict, [figure.verdict.rawValue: "yes"]))
    }
}

extension ProgramPage.Slice {
    init(_ slice: ProgramSlice) {
        self.init(
            name: slice.name, accounts: slice.accounts,
            figures: ProgramPage.shown.map { measure in
                slice.figure(measure).flatMap { $0.value == nil ? nil : $0.counted } ?? "–"
            })
    }
}
