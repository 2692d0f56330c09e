import Conversation
import Reviews
import Understanding

/// A new figure of a goal in a remark: "csat target is 4.7 now", "first answer is down to 3.2 h".
///
/// Every word beside the figure must name the goal, say which of its figures is meant, or say nothing of its own; what
/// goes beyond that is a remark, to be kept in its own words.
struct GoalFigure: Codable, Hashable {
    /// Which figure of the goal.
    enum Part: String, Codable { case target, current }

    let goal: String
    let part: Part
    /// In the goal's unit.
    let value: Double

    init(goal: String, part: Part, value: Double) {
        self.goal = goal
        self.part = part
        self.value = value
    }

    /// - Parameters:
    ///   - entities: The figures and dates that were read out of the text.
    /// - Returns: Nil where it is no such remark, or may be about several goals.
    init?(_ text: String, goals: [Goal], book: Phrasebook, entities: [Understanding.Entity]) {
        guard !goals.isEmpty, !text.hasSuffix("?") else { return nil }
        let tokens = Tokenizer.tokens(in: text).filter { $0.kind == .word || $0.kind == .number }
        let figures = entities.filter { GoalFigure.isFigure($0) }
        let (new, old) = GoalFigure.parted(figures, tokens, book)
        let others = entities.filter { !GoalFigure.isFigure($0) && $0.kind != .account }
        guard others.isEmpty, let figure = new.only?.value else { return nil }
        let words = tokens.filter { token in !entities.contains { $0.range.overlaps(token.range) } }
        let said = words.filter { word in !old.contains(word.range.upperBound) }
        guard said.allSatisfy({ $0.kind == .word }) else { return nil }
        let reading = WordReading(said.map(\.text), book: book)
        guard let part = reading.part else { return nil }
        let meant = goals.compactMap { goal in reading.hits(of: goal).map { (goal, $0) } }
        let most = meant.map(\.1).max()
        guard let found = meant.filter({ $0.1 == most }).only?.0, let value = GoalFigure.value(figure, in: found.unit)
        else { return nil }
        (goal, self.part, self.value) = (found.id, part, value)
    }

    private static func isFigure(_ entity: Understanding.Entity) -> Bool {
        switch entity.value {
        case .number, .percent, .duration, .money: true
        default: false
        }
    }

    /// The figures that are new, and where the words end that make the others old: "not 4.5", "from 4.5".
    ///
    /// Where all of them would be old, one that is only told of the past is meant: "it was 40%, not 30".
    private static func parted(
        _ figures: [Understanding.Entity], _ tokens: [Token], _ book: Phrasebook
    ) -> (new: [Understanding.Entity], old: Set<Int>) {
        let cues = book.cues(.goalsFigureOld)
        var new: [Understanding.Entity] = []
        var told: [Understanding.Entity] = []
        var old: Set<Int> = []
        for figure in figures {
            let before = tokens.last { $0.range.upperBound <= figure.range.lowerBound }
            if let before, cues.contains(before.text) {
                old.insert(before.range.upperBound)
                if book.cues(.goalsFigurePast).contains(before.text) { told.append(figure) }
            } else {
                new.append(figure)
            }
        }
        return (new.isEmpty ? told : new, old)
    }

    /// A figure in the goal's unit; nil where it is counted in something else.
    private static func value(_ figure: EntityValue, in unit: String?) -> Double? {
        switch figure {
        case .number(let number): number
        case .percent(let number): unit == "%" ? number : nil
        case .money(let minor, let currency): unit == "$" ? Money(minor: minor, currency: currency).major : nil
        case .duration(let amount, let said):
            unit.flatMap { GoalFigure.minutes[$0] }.flatMap { own in said.minutes.map { amount * $0 / own } }
        default: nil
        }
    }

    /// How many minutes the units of goals have.
    private static let minutes: [String: Double] = [
        "min": 1, "minutes": 1, "h": 60, "hours": 60, "d": 1_440, "days": 1_440, "weeks": 10_080,
    ]
}

extension DurationUnit {
    /// How many minutes it has; nil where that varies.
    fileprivate var minutes: Double? {
        switch self {
        case .second: 1.0 / 60
        case .minute: 1
        case .hour: 60
        case .day: 1_440
        case .week: 10_080
        case .businessDay, .month, .quarter, .year: nil
        }
    }
}

/// The words of a remark about a goal, a slip of the finger or two aside.
private struct WordReading {
    /// Which figure they say is meant.
    let part: GoalFigure.Part?
    /// The words that say nothing of their own.
    private let others: [String]
    private let alike: [Set<String>]
    private let cues: [String]

    init(_ words: [String], book: Phrasebook) {
        let targets = book.cues(.goalsFigureTarget)
        let currents = book.cues(.goalsFigureCurrent)
        let beside = book.cues(.goalsFigureBeside)
        cues = targets + currents + beside
        alike = book.cues(.goalsFigureAlike).map { Set($0.split(separator: " ").map(String.init)) }
        others = words.filter { !(targets + currents + beside).contains($0) }
        let isTarget = words.contains { word in
            targets.contains(word) || !beside.contains(word) && WordReading.isOne(word, of: targets)
        }
        part = isTarget ? .target : words.contains(where: currents.contains) ? .current : nil
    }

    static func words(_ text: String) -> [String] {
        Tokenizer.tokens(in: text).filter { $0.kind == .word }.map(\.text)
    }

    /// How many words name a goal; nil where none does, or some word is of something else.
    func hits(of goal: Goal) -> Int? {
        let named = goal.label ?? goal.short ?? goal.statement
        let own = WordReading.words(named + " " + (goal.short ?? "")).filter { $0.count > 1 && !cues.contains($0) }
        let further = WordReading.words((goal.metric ?? "").replacing("_", with: " ") + " " + goal.statement)
        var hits = 0
        for word in others {
            if names(word, own) { hits += 1 } else if !WordReading.isOne(word, of: further + cues) { return nil }
        }
        return hits == 0 ? nil : hits
    }

    private func names(_ word: String, _ own: [String]) -> Bool {
        if WordReading.isOne(word, of: own) { return true }
        return alike.contains { group in group.contains(word) && !group.isDisjoint(with: own) }
    }

    private static func isOne(_ word: String, of words: [String]) -> Bool {
        let tolerance = min(1, EditDistance.tolerance(for: word))
        return words.contains { $0 == word || EditDistance.between($0, word, limit: tolerance) != nil }
    }
}
