import Conversation
import Days
import Foundation
import Reviews
import Understanding

/// What a remark about a customer's goals says: "new cfo tom okafor since 16 feb, he'll look at the renewal".
///
/// It takes what it can name for certain: a person, a date of the event, a line with a clear cue. What is left over is
/// a doubt, which is kept only after asking.
struct GoalNote {
    enum Change: Hashable {
        /// Somebody new, and what they will do.
        case newcomer(PeopleRemark.Newcomer, since: Day?, role: String?)
        /// Somebody who is no longer there.
        case left(name: String)
        /// Somebody who will leave, and when, as it was said.
        case leaving(name: String, when: String?)
        /// The day that counts has moved.
        case deadline(day: Day, why: String?)
        /// A goal's new target or figure of today.
        case figure(GoalFigure)
        /// A line for one of the elements, as it was said.
        case line(SPICEDVersion.Element, String)
    }

    private(set) var changes: [Change] = []
    /// Clauses in which no change can be named.
    private(set) var doubts: [String] = []
    /// Clauses of a word or two, of which nothing is made.
    private(set) var fragments: [String] = []
    /// Whether some of it, and nothing but that, says that all is as it was.
    private(set) var agrees = false
    /// Whether it ends with saying that all else is as it was: "peak is 15 may now. that's all".
    private(set) var closes = false
    private let event: Set<String>
    private let book: Phrasebook
    private let entities: @Sendable (String) -> [Understanding.Entity]
    private let known: [String]
    private let subject: String?
    private let today: Day?
    private let goals: [Goal]

    /// - Parameters:
    ///   - text: What was said.
    ///   - known: Names of contacts that are on file.
    ///   - event: What the day that counts is called on file, such as "peak season starts".
    ///   - subject: Who of them was spoken of last, and may be called "she".
    ///   - today: Who leaves after it is still there; without it whoever leaves on a day is.
    ///   - goals: The open ones of the account, of which a new figure may be said.
    ///   - book: The words to look for.
    ///   - entities: Reads dates and names out of a text.
    init(
        _ text: String, known: [String], event: String? = nil, subject: String? = nil, today: Day? = nil,
        goals: [Goal] = [], book: Phrasebook,
        entities: @escaping @Sendable (String) -> [Understanding.Entity]
    ) {
        self.entities = entities
        self.known = known
        self.subject = subject
        self.today = today
        self.goals = goals
        self.book = book
        self.event = GoalNote.names(of: event).subtracting(book.cues(.goalsPlain))
        var agreed = false
        for clause in GoalNote.clauses(text) {
            closes = Agreement(clause, names: known, book: book).holds
            if closes { agreed = true } else { read(clause) }
        }
        agrees = agreed && changes.isEmpty && doubts.isEmpty
    }

    /// The words that an event is known by.
    private static func names(of event: String?) -> Set<String> {
        let words = Tokenizer.tokens(in: event ?? "").filter { $0.kind == .word && $0.text.count > 3 }.map(\.text)
        return Set(words)
    }

    private mutating func read(_ clause: String) {
        if let figure = GoalFigure(clause, goals: goals, book: book, entities: entities(clause)) {
            changes.append(.figure(figure))
            return
        }
        let words = Tokenizer.tokens(in: clause).filter { $0.kind == .word || $0.kind == .number }.map(\.text)
        let dates = entities(clause).filter { if case .date? = $0.value { true } else { false } }
        let days = dates.compactMap(GoalNote.day)
        let people = PeopleRemark(
            clause, known: known, subject: subject, dates: dates.map(\.range), book: book)
        let newcomer = people.newcomer
        for departure in people.departures {
            changes.append(change(departure, of: clause, dates, hasSuccessor: newcomer != nil))
        }
        if let newcomer {
            let own = people.departures.isEmpty ? dates : dates.filter { newcomer.range.overlaps($0.range) }
            changes.append(.newcomer(newcomer, since: own.compactMap(GoalNote.day).first, role: role(clause)))
        } else if !people.departures.isEmpty {
            return
        } else if let day = days.first, speaksOfDeadline(words) {
            changes.append(.deadline(day: day, why: GoalNote.reason(clause)))
        } else if let element = element(words) {
            changes.append(.line(element, clause))
        } else if words.count >= 3 {
            doubts.append(clause)
        } else {
            fragments.append(clause)
        }
    }

    private static func day(_ entity: Understanding.Entity) -> Day? {
        if case .date(let range, let grain)? = entity.value, grain == .day { return range.start }
        return nil
    }

    /// Whether somebody left, or will: by the verb, and by the date beside it.
    private func change(
        _ departure: PeopleRemark.Departure, of clause: String, _ dates: [Understanding.Entity], hasSuccessor: Bool
    ) -> Change {
        let date = dates.first { departure.range.overlaps($0.range) } ?? (hasSuccessor ? nil : dates.first)
        guard departure.isAhead else { return .left(name: departure.name) }
        if let today, case .date(let range, _)? = date?.value, range.end <= today { return .left(name: departure.name) }
        return .leaving(name: departure.name, when: date.map { GoalNote.when($0, in: clause) })
    }

    /// "in april", with the small word in front.
    private static func when(_ date: Understanding.Entity, in clause: String) -> String {
        let before = clause.unicodeScalars.prefix(date.range.lowerBound)
        let word = String(String.UnicodeScalarView(before)).split(separator: " ").last.map { $0.lowercased() } ?? ""
        let lead =
            ["in", "on", "at", "by", "the", "until", "till", "during", "around"].contains(word) ? word + " " : ""
        if let day = day(date) {
            return lead.isEmpty || lead == "the " ? "on \(day.dayAndMonth)" : lead + day.dayAndMonth
        }
        return lead + date.text
    }

    /// "he'll look at the renewal" → "look at the renewal".
    private func role(_ clause: String) -> String? {
        let plain = clause.replacing("’", with: "'")
        for lead in book.cues(.peopleRole) {
            guard let place = plain.range(of: lead + " ", options: .caseInsensitive) else { continue }
            return String(plain[place.upperBound...]).trimmingCharacters(in: .punctuationCharacters)
        }
        return nil
    }

    /// Whether it names the event, or says that a date has moved; "by 3 apr" is the day of any task.
    private func speaksOfDeadline(_ words: [String]) -> Bool {
        let cues = book.cues(.goalsDeadline)
        if words.contains(where: { cues.contains($0) || event.contains($0) }) { return true }
        // "it's 15 may now"
        return words.count <= 6 && !Set(words).isDisjoint(with: book.cues(.goalsDate))
    }

    /// "peak is 15 may now, they moved the launch" → "they moved the launch".
    private static func reason(_ clause: String) -> String? {
        guard let comma = clause.firstIndex(of: ",") else { return nil }
        let reason = clause[clause.index(after: comma)...].trimmingCharacters(in: .whitespaces)
        return reason.isEmpty ? nil : reason
    }

    private func element(_ words: [String]) -> SPICEDVersion.Element? {
        let cues: [(SPICEDVersion.Element, Cue)] = [
            (.decision, .goalsDecision), (.pain, .goalsPain), (.impact, .goalsImpact), (.situation, .goalsSituation),
        ]
        return cues.first { !Set(words).isDisjoint(with: book.cues($0.1)) }?.0
    }

    /// Sentences, and halves of one that are joined by "and".
    private static func clauses(_ text: String) -> [String] {
        var clauses: [String] = [""]
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            if ".!;\n".contains(character), character == "\n" || character == ";" || next.isWhitespace {
                clauses.append("")
            } else {
                clauses[clauses.count - 1].append(character)
            }
        }
        return clauses.map { $0.trimmingCharacters(in: .whitespaces) }.map { clause in
            clause.lowercased().hasPrefix("and ") ? String(clause.dropFirst(4)) : clause
        }.filter { !$0.isEmpty }
    }
}
