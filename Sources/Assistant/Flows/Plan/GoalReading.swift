import Conversation
import Days
import Reviews
import Understanding

/// A goal in a sentence: "from 40 to 60 percent adoption by 30 June" is a statement, two figures and a day.
struct GoalReading {
    /// What is left without its day, in their words.
    private(set) var statement = ""
    private(set) var baseline: Double?
    private(set) var target: Double?
    /// By how much it is to change from where it begins, where no target was said: "reduce the backlog by 30%".
    private(set) var change: Change?
    /// `%`, `$`, `h`; nil for a plain count.
    private(set) var unit: String?
    private(set) var due: Day?

    /// A target that depends on where it begins.
    struct Change {
        let amount: Double
        let isShare: Bool

        /// What it comes to: 280 where 400 go down by 30%; a share of what is a share itself is in points.
        func target(from baseline: Double, unit: String?) -> Double {
            isShare && unit != "%" ? baseline * (100 + amount) / 100 : baseline + amount
        }
    }

    /// - Parameter text: What was said; a part up to a colon is left out: "goal: …".
    init(_ text: String, _ desk: Desk) {
        let said = GoalReading.withoutAccount(GoalReading.withoutLead(text, desk), desk)
        let entities = desk.entities(said, .due)
        let scalars = Array(said.unicodeScalars)
        due = entities.last { $0.kind == .date }.flatMap(GoalReading.day)
        statement = Phrasing.sentence(GoalReading.withoutDate(scalars, entities, desk))
        let figures = entities.filter { GoalReading.figure($0) != nil }
        for (index, entity) in figures.enumerated() {
            guard let figure = GoalReading.figure(entity) else { continue }
            let before = GoalReading.word(before: entity.range.lowerBound, in: scalars)
            if let sign = GoalReading.sign(before, in: said, desk) {
                change = Change(amount: sign * figure.value, isShare: figure.unit == "%")
                if figure.unit != "%" { unit = figure.unit ?? unit }
                continue
            }
            unit = figure.unit ?? unit
            if before.map(desk.cues(.planFrom).contains) == true || (figures.count > 1 && index == 0) {
                baseline = figure.value
            } else {
                target = figure.value
            }
        }
    }

    /// Whether it has a figure.
    var hasFigure: Bool { baseline != nil || target != nil || change != nil }

    /// Where a goal on file is to get now: a lone figure is its new target, a change is one of its target.
    func target(insteadOf goal: Goal) -> Double? {
        target ?? baseline ?? change.flatMap { change in goal.target.map { change.target(from: $0, unit: goal.unit) } }
    }

    /// −1 in front of a figure by which something goes down, 1 where it goes up; nil where it says how far.
    private static func sign(_ before: String?, in text: String, _ desk: Desk) -> Double? {
        guard before.map(desk.cues(.planStep).contains) == true else { return nil }
        let words = Set(Tokenizer.tokens(in: text).map(\.text))
        if !words.isDisjoint(with: desk.cues(.planLess)) { return -1 }
        return words.isDisjoint(with: desk.cues(.planMore)) ? nil : 1
    }

    private static func day(_ entity: Understanding.Entity) -> Day? {
        if case .date(let range, _)? = entity.value { range.end } else { nil }
    }

    private static func figure(_ entity: Understanding.Entity) -> (value: Double, unit: String?)? {
        switch entity.value {
        case .number(let number): (number, nil)
        case .percent(let percent): (percent, "%")
        case .money(let minor, let currency):
            (Money(minor: minor, currency: currency).major, currency == "USD" ? "$" : currency)
        case .duration(let amount, let unit): (amount, unit == .hour ? "h" : "\(unit)s")
        default: nil
        }
    }

    /// "goal: …", "they want to …": what announces a goal and is none of it.
    private static func withoutLead(_ text: String, _ desk: Desk) -> String {
        var said = text[...]
        if let colon = text.firstIndex(of: ":"), text[colon...].dropFirst().first?.isWhitespace == true {
            said = text[text.index(after: colon)...]
        }
        said = said.drop { $0.isWhitespace }
        let leads = desk.cues(.planLeads).sorted { ($1.count, $0) < ($0.count, $1) }
        while let lead = leads.first(where: { said.lowercased().hasPrefix($0 + " ") }) {
            said = said.dropFirst(lead.count).drop { $0.isWhitespace }
        }
        return String(said)
    }

    /// The text without the account at its end and the word before that: "… for Acme".
    private static func withoutAccount(_ text: String, _ desk: Desk) -> String {
        let scalars = Array(text.unicodeScalars)
        guard let account = desk.entities(text, .due).last(where: { $0.kind == .account }),
            account.range.upperBound + 1 >= scalars.count,
            let before = word(before: account.range.lowerBound, in: scalars), desk.cues(.planWhose).contains(before)
        else { return text }
        let rest = Self.text(scalars[..<account.range.lowerBound]).trimmedEnd.unicodeScalars
        return Self.text(Array(rest).dropLast(before.unicodeScalars.count)).trimmedEnd
    }

    /// The text without the day at its end and the word before that: "… by 30 June".
    private static func withoutDate(
        _ scalars: [Unicode.Scalar], _ entities: [Understanding.Entity], _ desk: Desk
    ) -> String {
        var end = scalars.count
        if let date = entities.last(where: { $0.kind == .date }), date.range.upperBound + 2 >= scalars.count {
            end = date.range.lowerBound
            if let before = word(before: end, in: scalars), desk.cues(.planUntil).contains(before) {
                end = text(scalars[..<end]).trimmedEnd.unicodeScalars.count - before.unicodeScalars.count
            }
        }
        return text(scalars[..<max(0, end)]).trimmedEnd
    }

    private static func word(before end: Int, in scalars: [Unicode.Scalar]) -> String? {
        Tokenizer.tokens(in: text(scalars[..<end])).last { $0.kind == .word }.map(\.text)
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

extension String {
    /// Without blanks and marks at the end.
    fileprivate var trimmedEnd: String {
        var text = self[...]
        while let last = text.last, last.isWhitespace || ",;.".contains(last) { text.removeLast() }
        return String(text)
    }
}
