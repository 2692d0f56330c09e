import Conversation
import Foundation
import Understanding

/// Who left and who is new, as far as a remark says so for certain: "dana has left", "new cfo tom okafor since 16 feb".
///
/// What could be meant otherwise ("we have 3 weeks left", "a new vp dashboard") names nobody.
struct PeopleRemark {
    let scalars: [Unicode.Scalar]
    /// With commas and other signs, which end a name.
    let tokens: [Token]
    let words: [String]
    let known: [[String]]
    let names: [String]
    private let dates: [Range<Int>]
    /// Verbs behind a name: "has resigned".
    private let leaving: [[String]]
    /// The same of a day that is still to come: "is leaving".
    private let going: [[String]]
    /// The same of a day or two on which somebody is not there: "is on leave".
    private let away: [[String]]
    /// Who "she" is, where somebody was spoken of before.
    private let subject: String?
    private let pronouns: Set<String>
    /// Words in front of a verb that change nothing of it: "she only leaves in may".
    private let adverbs: Set<String>
    /// Words behind "left" that make it another verb: "dana left a comment".
    private let objects: Set<String>
    /// Words in front of a name that make it a case to think of: "if dana left".
    private let conditions: Set<String>
    private let joining: Set<String>
    /// Verbs between a name and a post ("is the new"), between a name and a task, and between two names.
    let arriving: (post: [[String]], task: [[String]], place: [[String]])
    /// What a post is called: the titles, and others such as "owner".
    let posts: Set<String>
    /// Words that stand in front of a post and say nothing: "the".
    let articles: Set<String>
    /// Titles that are written in capitals, and others.
    let titles: (capital: Set<String>, plain: Set<String>)
    /// Words in front of a title that make it a wish: "they want a new cfo".
    private let wishes: Set<String>
    /// Words that are part of no name.
    let common: Set<String>
    /// What may stand behind a name; the end, a comma and a date may too.
    let followers: Set<String>

    /// - Parameters:
    ///   - text: One clause.
    ///   - known: Names of contacts that are on file.
    ///   - subject: Who was spoken of last, one of the names on file.
    ///   - dates: Where the clause names dates, in scalars.
    ///   - book: The words to look for.
    init(_ text: String, known: [String], subject: String? = nil, dates: [Range<Int>], book: Phrasebook) {
        leaving = book.phrases(.peopleLeaving)
        going = book.phrases(.peopleGoing)
        away = book.phrases(.peopleAway)
        self.subject = subject
        pronouns = Set(book.cues(.peoplePronouns))
        adverbs = Set(book.cues(.peopleAdverbs))
        objects = Set(book.cues(.peopleObjects))
        conditions = Set(book.cues(.peopleConditions))
        joining = Set(book.cues(.peopleJoining))
        arriving = (
            book.phrases(.peopleIntoPost), book.phrases(.peopleIntoTask), book.phrases(.peopleIntoPlace)
        )
        posts = Set(book.cues(.peoplePosts) + book.cues(.peopleTitles) + book.cues(.peopleOfficers))
        articles = Set(book.cues(.peopleArticles))
        titles = (Set(book.cues(.peopleOfficers)), Set(book.cues(.peopleTitles)))
        wishes = Set(book.cues(.peopleWishes))
        common = Set(book.cues(.peopleCommon))
        followers = Set(book.cues(.peopleFollowers))
        scalars = Array(text.unicodeScalars)
        tokens = Tokenizer.tokens(in: scalars.reduce(into: "") { $0.unicodeScalars.append($1) })
            .filter { $0.kind != .possessive }
        words = tokens.map(\.text)
        names = known
        self.known = known.map { Tokenizer.tokens(in: $0).filter { $0.kind == .word }.map(\.text) }
        self.dates = dates
    }

    // MARK: Leaving

    /// Somebody on file who left, or will.
    struct Departure {
        let name: String
        /// Whether the verb speaks of a day to come: "is leaving".
        let isAhead: Bool
        /// What is said of it, between commas, in scalars.
        let range: Range<Int>
    }

    /// The names on file of those who left or will leave.
    var leavers: [String] { departures.map(\.name) }

    /// The names on file of those who are not there just now: "priya is out".
    var absent: [String] {
        known.indices.filter { index in ends(of: index).contains { verb(of: away, at: $0) != nil } }.map { names[$0] }
    }

    /// Who left, and who will.
    var departures: [Departure] {
        known.indices.compactMap { index in
            for end in ends(of: index) {
                guard let verb = verb(of: leaving + going, at: end) else { continue }
                let isAhead = going.contains(verb)
                return Departure(name: names[index], isAhead: isAhead, range: part(around: end))
            }
            return nil
        }
    }

    /// From one comma to the next.
    func part(around place: Int) -> Range<Int> {
        let start = words[..<place].lastIndex(of: ",").map { tokens[$0].range.upperBound } ?? 0
        let end = words[place...].firstIndex(of: ",").map { tokens[$0].range.lowerBound } ?? scalars.count
        return start..<end
    }

    /// Where a contact's name ends in the text: the whole name, or a first name that only one contact has and behind
    /// which no other surname stands; "she" is whoever was spoken of.
    private func ends(of contact: Int) -> [Int] {
        let name = known[contact]
        guard let first = name.first else { return [] }
        let isOnly = known.count { $0.first == first } == 1
        return words.indices.compactMap { start in
            guard start == 0 || !conditions.contains(words[start - 1]) else { return nil }
            if words[start...].starts(with: name) { return start + name.count }
            if names[contact] == subject, pronouns.contains(words[start]) { return start + 1 }
            return isOnly && words[start] == first ? start + 1 : nil
        }
    }

    /// Which of some verbs stands at a place.
    private func verb(of verbs: [[String]], at place: Int) -> [String]? {
        let rest = words[place...].drop(while: adverbs.contains)
        return verbs.first { verb in
            guard rest.starts(with: verb) else { return false }
            return rest.dropFirst(verb.count).first.map { !objects.contains($0) } ?? true
        }
    }

    // MARK: Coming

    private func title(_ word: String) -> String? {
        if titles.capital.contains(word) { return word.uppercased() }
        return titles.plain.contains(word) ? Phrasing.sentence(word) : nil
    }

    /// Somebody new.
    struct Newcomer: Hashable {
        let name: String
        var title: String?
        /// What they will do: "the help desk" of "takes over the help desk".
        var task: String?
        /// Whose place they take, one of the names on file.
        var predecessor: String?
        /// What is said of it, between commas, in scalars.
        var range: Range<Int>
    }

    /// Somebody new, by title and name, else by what they come to do.
    var newcomer: Newcomer? { titled ?? arrival }

    private var titled: Newcomer? {
        let hired = !joining.isDisjoint(with: words)
        for (place, word) in words.enumerated() {
            guard let title = title(word), hired || (place > 0 && words[place - 1] == "new"),
                isCertain(upTo: place), let name = name(behind: place)
            else { continue }
            return Newcomer(name: name, title: title, range: part(around: place))
        }
        return nil
    }

    /// Whether no word before a place makes it a wish or a case to think of.
    func isCertain(upTo place: Int) -> Bool {
        words[..<place].allSatisfy { !wishes.contains($0) && !conditions.contains($0) }
    }

    /// One to three words that can be a name, and are followed by what can follow one.
    private func name(behind place: Int) -> String? {
        var index = place + 1
        while index < words.count, [",", ":", "is", "called", "named"].contains(words[index]) { index += 1 }
        let start = index
        while index < words.count, tokens[index].kind == .word, !isDate(index),
            !followers.contains(words[index])
        {
            guard !common.contains(words[index]) else { return nil }
            index += 1
        }
        guard (1...3).contains(index - start), index == words.count || isEnd(index) else { return nil }
        return name(start..<index)
    }

    /// Words as a name is written.
    func name(_ place: Range<Int>) -> String {
        tokens[place].map { Phrasing.sentence(typed($0.range)) }.joined(separator: " ")
    }

    /// A piece of the text as it was typed.
    func typed(_ range: Range<Int>) -> String { scalars[range].reduce(into: "") { $0.unicodeScalars.append($1) } }

    func isDate(_ index: Int) -> Bool { dates.contains { $0.contains(tokens[index].range.lowerBound) } }

    private func isEnd(_ index: Int) -> Bool {
        if followers.contains(words[index]) { return true }
        if isDate(index) { return words[index] != "by" }
        return [",", ";", ".", "!", "("].contains(words[index])
    }
}
