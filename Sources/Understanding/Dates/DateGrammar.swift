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
    /// Words of each anchor's name, the longest first.
    let anchors: [(words: [String], name: String)]

    init(tokens: [Token], today: Day, anchors: [String]) {
        self.tokens = tokens
        self.today = today
        marks = tokens.map { $0.kind == .word ? DateWord.of($0.text) : nil }
        durations = DurationReader(tokens: tokens)
        self.anchors = anchors.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
            .map { (Tokenizer.tokens(in: $0).map(\.text), $0) }
    }

    /// The longest date phrase that begins at a token.
    func phrase(at index: Int) -> Match? {
        guard tokens[index].kind == .number || marks[index]?.begins == true || isAnchorWord(index) else { return nil }
        guard let match = longest(vague(at: index), relation(at: index), range(at: index)) else { return nil }
        return word(index - 1) == "since" ? (.since(match.expression), match.end) : match
    }

    // MARK: Ranges

    /// "10-12 june", "mon - fri", "between 1 may and 15 june", "q1 to q3"; or the one term there.
    private func range(at index: Int) -> Match? {
        if let days = dayRange(at: index) { return days }
        guard let first = anchored(at: index) ?? term(at: index) else { return nil }
        guard let next = connector(at: first.end, after: index) else { return first }
        if let second = term(at: next, depth: 1, isCued: true) {
            return (.between(first.expression, second.expression), second.end)
        }
        if case .monthDay(let month, _, let year, _) = first.expression, year == nil,
            let day = dayNumber(at: next) ?? ordinalWord(at: next), day.value <= 31,
            durations.unit(at: day.end) == nil
        {
            let year = yearTail(at: day.end)
            let last = DateExpression.monthDay(month: month, day: day.value, year: year?.year, weekday: nil)
            return (.between(withYear(first.expression, year?.year), last), year?.end ?? day.end)
        }
        return first
    }

    /// "10-12 june", "10 to 12 june 2026".
    private func dayRange(at index: Int) -> Match? {
        guard let first = dayNumber(at: index), (1...31).contains(first.value),
            let connector = connector(at: first.end, after: index)
        else { return nil }
        let next = word(connector) == "the" ? connector + 1 : connector
        guard let second = longest(dayMonth(at: next), monthTerm(at: next, isCued: true)),
            case .monthDay(let month, _, let year, _) = second.expression
        else { return nil }
        return (
            .between(.monthDay(month: month, day: first.value, year: year, weekday: nil), second.expression), second.end
        )
    }

    private func withYear(_ expression: DateExpression, _ year: Int?) -> DateExpression {
        guard case .monthDay(let month, let day, nil, let weekday) = expression else { return expression }
        return .monthDay(month: month, day: day, year: year, weekday: weekday)
    }

    private func connector(at index: Int, after start: Int) -> Int? {
        switch word(index) {
        case "-", "–", "—", "to", "through", "thru", "till", "until", "→": index + 1
        case "and" where word(start - 1) == "between": index + 1
        default: nil
        }
    }

    // MARK: Relations

    /// "before friday", "after the qbr", "in two weeks", "within 10 days".
    private func relation(at index: Int) -> Match? {
        switch word(index) {
        case "before": before(index, index + 1)
        case "prior" where word(index + 1) == "to": before(index, index + 2)
        case "after": after(index)
        case "in": inAWhile(index + 1)
        case "within": within(index + 1)
        default: nil
        }
    }

    private func before(_ index: Int, _ next: Int) -> Match? {
        guard word(index - 1) != "not", word(index - 1) != "or", let target = target(at: next) else { return nil }
        return (.before(target.expression), target.end)
    }

    private func after(_ index: Int) -> Match? {
        guard word(index - 1) != "or" else { return nil }
        if let length = lengths(at: index + 1) {
            return (.shifted(length.lengths, sign: 1, .relativeDay(0)), length.end)
        }
        guard let target = target(at: index + 1) else { return nil }
        return (.after(target.expression), target.end)
    }

    private func inAWhile(_ index: Int) -> Match? {
        let start = word(index) == "about" || word(index) == "around" ? index + 1 : index
        guard let length = lengths(at: start) else { return nil }
        var end = length.end
        if end < tokens.count, tokens[end].kind == .possessive { end += 1 }
        if word(end) == "time" { end += 1 }
        if word(end) == "from", word(end + 1) == "now" || word(end + 1) == "today" { end += 2 }
        return (.shifted(length.lengths, sign: 1, .relativeDay(0)), end)
    }

    private func within(_ index: Int) -> Match? {
        var start = index
        if word(start) == "the" { start += 1 }
        if word(start) == "next" { start += 1 }
        guard let length = lengths(at: start) else { return nil }
        var end = length.end
        if ["of", "from", "after"].contains(word(end)), word(end + 1) == "today" || word(end + 1) == "now" { end += 2 }
        return (.within(length.lengths), end)
    }

    /// A duration of whole days or more.
    func lengths(at index: Int) -> DurationReader.Match? {
        guard let match = durations.match(at: index),
            match.lengths.allSatisfy({ $0.unit.order >= DurationUnit.day.order })
        else { return nil }
        return match
    }

    /// What "before", "after" and "3 days before" lean on: an anchor or a date, "the" or not.
    func target(at index: Int, depth: Int = 1) -> Match? {
        let start = ["the", "our", "their", "your", "this"].contains(word(index)) ? index + 1 : index
        if let anchor = anchor(at: start) { return anchor }
        if start > index, word(index) == "this" { return term(at: index, depth: depth, isCued: true) }
        return term(at: start, depth: depth, isCued: true)
    }

    // MARK: Anchors

    /// The anchor whose name stands at a token.
    func anchor(at index: Int) -> Match? {
        for anchor in anchors {
            let hits = anchor.words.indices.allSatisfy { word(index + $0) == anchor.words[$0] }
            if hits { return (.anchor(anchor.name), index + anchor.words.count) }
        }
        return nil
    }

    /// An anchor after "by", "on" or "until": elsewhere "the qbr" is no date.
    private func anchored(at index: Int) -> Match? {
        guard isAnchorWord(index) else { return nil }
        let before = ["the", "our", "their", "next"].contains(word(index - 1)) ? word(index - 2) : word(index - 1)
        return ["by", "on", "until", "till", "for", "since"].contains(before) ? anchor(at: index) : nil
    }

    private func isAnchorWord(_ index: Int) -> Bool {
        tokens[index].kind == .word && anchors.contains { $0.words.first == tokens[index].text }
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
            return longest(
                numeric(at: index), dayMonth(at: index), dayOfMonth(at: index), counted(at: index, depth: depth),
                yearFirst(at: index), quarter(at: index), yearTerm(at: index, isCued: isCued),
                offset(at: index, depth: depth), rolling(at: index), weekdaysFromNow(at: index))
        }
        guard marks[index]?.begins == true || tokens[index].text == "q" else { return nil }
        return longest(
            relativeDay(at: index, depth: depth), weekday(at: index, isCued: isCued),
            monthTerm(at: index, isCued: isCued),
            wordDay(at: index), counted(at: index, depth: depth), quarter(at: index), half(at: index),
            yearTerm(at: index, isCued: isCued), period(at: index), edge(at: index, depth: depth),
            offset(at: index, depth: depth), rolling(at: index), weekdaysFromNow(at: index))
    }

    /// Whether the word before promises a date.
    func isCued(_ index: Int) -> Bool {
        var before = index - 1
        if word(before) == "the" || word(before) == "early" || word(before) == "mid" { before -= 1 }
        return before >= 0 && DateGrammar.cues.contains(tokens[before].text)
    }

    private static let cues: Set<String> = [
        "by", "on", "in", "until", "till", "before", "after", "since", "from", "for", "of", "during", "due", "this",
        "next", "last", "early", "mid", "late", "end", "through", "between", "to", "every", "coming", "snooze", "is",
        "start", "beginning", "around", "about", "over", "throughout", "year",
    ]

    /// "asap": wanted, but no day.
    private func vague(at index: Int) -> Match? {
        if word(index) == "asap" { return (.vague, index + 1) }
        let long = ["as", "soon", "as", "possible"]
        return long.indices.allSatisfy { word(index + $0) == long[$0] } ? (.vague, index + 4) : nil
    }

    // MARK: Tools

    /// The text of a token; empty outside of the text.
    func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

    func mark(_ index: Int) -> DateWord? { marks.indices.contains(index) ? marks[index] : nil }

    /// Whether a token follows the one before it without a space.
    func isJoined(_ index: Int) -> Bool { tokens.indices.contains(index) && !tokens[index].isSpaced }

    /// The match that covers most; the first of equals.
    func longest(_ matches: Match?...) -> Match? {
        var best: Match?
        for case let match? in matches where match.end > (best?.end ?? 0) { best = match }
        return best
    }
}
