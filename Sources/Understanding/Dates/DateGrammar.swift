import Days

/// Reads a date phrase at a token: what it says, not yet on which day it was said.
///
/// Each rule takes an index and gives the expression with the index behind it, or nil; of the rules that fit, the one
/// that covers most wins. Words in front that change nothing ("by", "on", "the") stay outside of the phrase.
struct DateGrammar {
    typealias Match = (expression: DateExpression, end: Int)

    let tokens: [Token]
    let marks: [DateWord?]
    let durations: DurationReader
    let today: Day
    /// The day of the month that each figure may be.
    private var days: [Number?] = []
    /// Words of each anchor's name, the longest first.
    let anchors: [(words: [String], name: String)]

    init(tokens: DateTokens, durations: DurationReader, today: Day, anchors: [String]) {
        self.tokens = tokens.tokens
        self.today = today
        marks = tokens.marks
        self.durations = durations
        self.anchors = anchors.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
            .map { (Tokenizer.tokens(in: $0).map(\.text), $0) }
        days = self.tokens.indices.map(readDayNumber)
    }

    /// `18`, `18th`: one or two digits that are no part of a longer figure or a time of day.
    func dayNumber(at index: Int) -> Number? { days.indices.contains(index) ? days[index] : nil }

    /// The longest date phrase that begins at a token.
    func phrase(at index: Int) -> Match? {
        guard
            tokens[index].kind == .number || marks[index]?.begins == true || isAnchorWord(index)
                || Holiday.begins(tokens[index].text)
        else { return nil }
        let isFigure = tokens[index].kind == .number
        let match = isFigure ? range(at: index) : longest(vague(at: index), relation(at: index), range(at: index))
        guard let match else { return nil }
        let before = word(word(index - 1) == "the" ? index - 2 : index - 1)
        if before == "since" { return (.since(match.expression), match.end) }
        return recurs(index..<match.end) ? (recurring(match.expression), match.end) : match
    }

    // MARK: Terms

    /// The longest single date or period at a token.
    ///
    /// - Parameter isCued: Whether what stands before says that a date must follow ("before may").
    func term(at index: Int, depth: Int = 0, isCued: Bool = false) -> Match? {
        guard index < tokens.count, depth < 6 else { return nil }
        if word(index) == "the" { return term(at: index + 1, depth: depth + 1, isCued: isCued) }
        let isCued = isCued || self.isCued(index)
        if tokens[index].kind == .number {
            return figureTerm(at: index, depth: depth, isCued: isCued)
        }
        let holiday = holiday(at: index)
        guard marks[index]?.begins == true || tokens[index].text == "q" else { return holiday }
        return longest(
            holiday, relativeDay(at: index, depth: depth), weekday(at: index, depth: depth, isCued: isCued),
            monthTerm(at: index, isCued: isCued), wordDay(at: index), counted(at: index, depth: depth),
            quarter(at: index), half(at: index, depth: depth), yearTerm(at: index, isCued: isCued),
            period(at: index, depth: depth),
            edge(at: index, depth: depth), offset(at: index, depth: depth), rolling(at: index),
            weekdaysFromNow(at: index), adjacent(at: index, depth: depth), isoWeek(at: index), season(at: index),
            directed(at: index, depth: depth))
    }

    /// The longest date or period that begins with digits; rules that want more than those are only tried where it is.
    private func figureTerm(at index: Int, depth: Int, isCued: Bool) -> Match? {
        let isOrdinal = dayNumber(at: index)?.isOrdinal == true
        let isYear = tokens[index].text.utf8.count >= 4
        let isQuarter = isOrdinal || word(index + 1) == "q" || word(index + 2) == "q"
        return longest(
            isYear ? nil : numeric(at: index), dayMonth(at: index), dayOfMonth(at: index),
            dayBeforeWeekday(at: index), isOrdinal ? counted(at: index, depth: depth) : nil,
            isYear ? yearFirst(at: index) : nil,
            isQuarter ? quarter(at: index) : nil,
            isOrdinal || word(index + 1) == "h" ? half(at: index, depth: depth) : nil,
            isYear ? yearTerm(at: index, isCued: isCued) : nil, offset(at: index, depth: depth), rolling(at: index),
            weekdaysFromNow(at: index), isYear ? isoWeek(at: index) : nil)
    }

    /// Whether "not" stands before a phrase: "not friday", "not on the 3rd"; "why not friday" proposes it.
    func isRuledOut(_ index: Int) -> Bool {
        var before = index - 1
        if word(before) == "the" { before -= 1 }
        if word(before) == "on" || word(before) == "for" { before -= 1 }
        guard word(before) == "not", !["before", "after", "until", "till", "within"].contains(word(index)) else {
            return false
        }
        return !["why", "if", "or", "whether"].contains(word(before - 1))
    }

    /// The day that is given up: "move it from tuesday to thursday", "thursday instead of tuesday".
    func isReplaced(_ index: Int) -> Bool {
        let before = word(index - 1) == "the" ? index - 2 : index - 1
        if word(before) == "of" { return word(before - 1) == "instead" }
        if word(before) == "than" { return word(before - 1) == "rather" }
        return isMoved(index)
    }

    /// Whether a day stands behind "from" in a sentence that moves something, so that it opens no range.
    func isMoved(_ index: Int) -> Bool {
        let before = word(index - 1) == "the" ? index - 2 : index - 1
        guard word(before) == "from" else { return false }
        return (max(0, before - 8)..<before).contains { DateGrammar.moving.contains(word($0)) }
    }

    private static let moving: Set<String> = [
        "move", "moved", "moving", "reschedule", "rescheduled", "rescheduling", "shift", "shifted", "push", "pushed",
        "postpone", "postponed", "change", "changed", "bump", "bumped", "slip", "slipped", "delay", "delayed",
        "bring", "pull", "pulled",
    ]

    /// Whether the word before promises a date.
    func isCued(_ index: Int) -> Bool {
        var before = index - 1
        if word(before) == "the" || word(before) == "early" || word(before) == "mid" { before -= 1 }
        return before >= 0 && tokens[before].kind == .word && DateGrammar.cues.contains(tokens[before].text)
    }

    private static let cues: Set<String> = [
        "by", "on", "in", "until", "till", "before", "after", "since", "from", "for", "of", "during", "due", "this",
        "next", "last", "early", "mid", "late", "end", "through", "between", "to", "every", "coming", "snooze", "is",
        "start", "beginning", "around", "about", "over", "throughout", "year",
    ]

    /// "asap", "in the coming weeks": wanted, but no day.
    private func vague(at index: Int) -> Match? {
        if word(index) == "asap" { return (.vague, index + 1) }
        let long = ["as", "soon", "as", "possible"]
        if long.indices.allSatisfy({ word(index + $0) == long[$0] }) { return (.vague, index + 4) }
        guard let which = mark(index)?.which, which == .next || which == .coming,
            ["days", "weeks", "months", "quarters", "years"].contains(word(index + 1))
        else { return nil }
        return (.vague, index + 2)
    }

    // MARK: Tools

    /// The text of a token; empty outside of the text.
    func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

    func mark(_ index: Int) -> DateWord? { marks.indices.contains(index) ? marks[index] : nil }

    /// The unit at a token that is no shorter than a week.
    func longUnit(_ index: Int) -> DurationUnit? {
        guard let unit = mark(index)?.unit, unit.order >= DurationUnit.week.order, word(index) != "mo" else {
            return nil
        }
        return unit
    }

    /// Whether a token follows the one before it without a space.
    func isJoined(_ index: Int) -> Bool { tokens.indices.contains(index) && !tokens[index].isSpaced }

    /// The index behind a word, where it stands there.
    func skip(_ words: [String], at index: Int) -> Int { words.contains(word(index)) ? index + 1 : index }

    /// The match that covers most; the first of equals.
    func longest(_ matches: Match?...) -> Match? {
        var best: Match?
        for case let match? in matches where match.end > (best?.end ?? 0) { best = match }
        return best
    }
}
