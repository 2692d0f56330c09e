import Conversation
import Foundation
import Understanding

/// Who left and who is new, as far as a remark says so for certain: "dana has left", "new cfo tom okafor since 16 feb".
///
/// What could be meant otherwise ("we have 3 weeks left", "a new vp dashboard") names nobody.
struct PeopleRemark {
    private let scalars: [Unicode.Scalar]
    /// With commas and other signs, which end a name.
    private let tokens: [Token]
    private let words: [String]
    private let known: [[String]]
    private let names: [String]
    private let dates: [Range<Int>]
    /// Verbs behind a name: "has resigned".
    private let leaving: [[String]]
    /// Words behind "left" that make it another verb: "dana left a comment".
    private let objects: Set<String>
    /// Words in front of a name that make it a case to think of: "if dana left".
    private let conditions: Set<String>
    private let joining: Set<String>
    /// Titles that are written in capitals, and others.
    private let titles: (capital: Set<String>, plain: Set<String>)
    /// Words in front of a title that make it a wish: "they want a new cfo".
    private let wishes: Set<String>
    /// Words that are part of no name.
    private let common: Set<String>
    /// What may stand behind a name; the end, a comma and a date may too.
    private let followers: Set<String>

    /// - Parameters:
    ///   - text: One clause.
    ///   - known: Names of contacts that are on file.
    ///   - dates: Where the clause names dates, in scalars.
    ///   - book: The words to look for.
    init(_ text: String, known: [String], dates: [Range<Int>], book: Phrasebook) {
        leaving = book.cues(.peopleLeaving).map { $0.split(separator: " ").map(String.init) }
        objects = Set(book.cues(.peopleObjects))
        conditions = Set(book.cues(.peopleConditions))
        joining = Set(book.cues(.peopleJoining))
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

    /// The names on file of those who left.
    var leavers: [String] {
        known.indices.filter { index in ends(of: index).contains(where: isLeaving) }.map { names[$0] }
    }

    /// Where a contact's name ends in the text: the whole name, or a first name that only one contact has and behind
    /// which no other surname stands.
    private func ends(of contact: Int) -> [Int] {
        let name = known[contact]
        guard let first = name.first else { return [] }
        let isOnly = known.count { $0.first == first } == 1
        return words.indices.compactMap { start in
            guard start == 0 || !conditions.contains(words[start - 1]) else { return nil }
            if words[start...].starts(with: name) { return start + name.count }
            return isOnly && words[start] == first ? start + 1 : nil
        }
    }

    private func isLeaving(_ place: Int) -> Bool {
        let rest = words[place...]
        return leaving.contains { verb in
            guard rest.starts(with: verb) else { return false }
            return rest.dropFirst(verb.count).first.map { !objects.contains($0) } ?? true
        }
    }

    // MARK: Coming

    private func title(_ word: String) -> String? {
        if titles.capital.contains(word) { return word.uppercased() }
        return titles.plain.contains(word) ? Phrasing.sentence(word) : nil
    }

    /// Somebody new, by title and name.
    var newcomer: (name: String, title: String)? {
        let hired = !joining.isDisjoint(with: words)
        for (place, word) in words.enumerated() {
            guard let title = title(word), hired || (place > 0 && words[place - 1] == "new"),
                words[..<place].allSatisfy({ !wishes.contains($0) }), let name = name(behind: place)
            else { continue }
            return (name, title)
        }
        return nil
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
        return tokens[start..<index].map { token in
            Phrasing.sentence(scalars[token.range].reduce(into: "") { $0.unicodeScalars.append($1) })
        }.joined(separator: " ")
    }

    private func isDate(_ index: Int) -> Bool { dates.contains { $0.contains(tokens[index].range.lowerBound) } }

    private func isEnd(_ index: Int) -> Bool {
        if followers.contains(words[index]) { return true }
        if isDate(index) { return words[index] != "by" }
        return [",", ";", ".", "!", "("].contains(words[index])
    }
}
