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

    /// - Parameters:
    ///   - text: One clause.
    ///   - known: Names of contacts that are on file.
    ///   - dates: Where the clause names dates, in scalars.
    init(_ text: String, known: [String], dates: [Range<Int>]) {
        scalars = Array(text.unicodeScalars)
        tokens = Tokenizer.tokens(in: scalars.reduce(into: "") { $0.unicodeScalars.append($1) })
            .filter { $0.kind != .possessive }
        words = tokens.map(\.text)
        names = known
        self.known = known.map { Tokenizer.tokens(in: $0).filter { $0.kind == .word }.map(\.text) }
        self.dates = dates
    }

    // MARK: Leaving

    private static let leaving: [[String]] = [
        ["left"], ["leaves"], ["leaving"], ["gone"], ["resigned"], ["quit"], ["has", "left"], ["has", "gone"],
        ["has", "resigned"], ["has", "quit"], ["just", "left"], ["has", "just", "left"], ["is", "leaving"],
        ["is", "gone"], ["will", "leave"], ["will", "be", "leaving"], ["is", "no", "longer", "there"],
    ]

    /// Words behind "left" that make it another verb: "dana left a comment".
    private static let objects: Set<String> = [
        "a", "an", "us", "them", "it", "me", "him", "her", "his", "their", "our", "my", "some", "no", "feedback",
        "comments", "notes", "early", "open", "out",
    ]

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
            guard start == 0 || !["if", "unless", "until"].contains(words[start - 1]) else { return nil }
            if words[start...].starts(with: name) { return start + name.count }
            return isOnly && words[start] == first ? start + 1 : nil
        }
    }

    private func isLeaving(_ place: Int) -> Bool {
        let rest = words[place...]
        return PeopleRemark.leaving.contains { verb in
            guard rest.starts(with: verb) else { return false }
            return rest.dropFirst(verb.count).first.map { !PeopleRemark.objects.contains($0) } ?? true
        }
    }

    // MARK: Coming

    private static let titles: [String: String] = [
        "ceo": "CEO", "cfo": "CFO", "coo": "COO", "cto": "CTO", "cio": "CIO", "ciso": "CISO", "cmo": "CMO",
        "cro": "CRO", "cpo": "CPO", "vp": "VP", "director": "Director", "head": "Head", "manager": "Manager",
        "sponsor": "Sponsor", "champion": "Champion",
    ]

    /// Words in front of a title that make it a wish: "they want a new cfo".
    private static let wishes: Set<String> = [
        "want", "wants", "wanted", "need", "needs", "needed", "ask", "asks", "asked", "like", "likes", "build", "show",
        "for", "looking", "waiting", "wait", "hope", "hoping", "plan", "plans", "if", "when", "until", "without", "no",
    ]

    /// Words that are part of no name.
    private static let common: Set<String> = [
        "the", "a", "an", "of", "to", "for", "with", "without", "by", "at", "in", "on", "and", "or", "but", "not", "no",
        "wants", "want", "needs", "need", "asks", "asked", "decides", "cares", "says", "said", "told", "thinks",
        "looks", "likes", "has", "had", "have", "was", "were", "will", "would", "can", "could", "should", "must",
        "may", "might", "he", "she", "they", "we", "it", "who", "that", "this", "there", "here", "soon", "now", "next",
        "last", "coming", "starting", "starts", "arrives", "yet", "still", "also", "only", "very", "more", "less",
        "dashboard", "dashboards", "report", "reports", "reporting", "view", "views", "role", "roles", "position",
        "budget", "budgets", "team", "teams", "level", "meeting", "meetings", "review", "reviews", "tool", "tools",
        "plan", "plans", "project", "projects", "process", "system", "goal", "goals", "target", "targets", "office",
        "call", "calls", "deck", "slides", "summary", "page", "access", "account", "accounts", "user", "users",
        "training", "program", "programme", "pack", "sign", "signoff", "approval", "search", "hire", "hires", "count",
        "sales", "support", "operations", "ops", "product", "engineering", "marketing", "finance", "customer",
        "success", "service", "services", "it", "cx", "hr", "legal", "procurement", "security", "data", "general",
    ]

    /// What may stand behind a name; the end, a comma and a date may too.
    private static let followers: Set<String> = [
        "since", "joined", "joins", "started", "starts", "is", "was", "from", "as", "who", "he", "she", "they", "hell",
        "shell", "theyll", "and", "now", "will", "replaces", "replaced", "has",
    ]

    /// Somebody new, by title and name.
    var newcomer: (name: String, title: String)? {
        let hired = !Set(words).isDisjoint(with: ["joined", "joins", "hired", "appointed"])
        for (place, word) in words.enumerated() {
            guard let title = PeopleRemark.titles[word], hired || (place > 0 && words[place - 1] == "new"),
                words[..<place].allSatisfy({ !PeopleRemark.wishes.contains($0) }), let name = name(behind: place)
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
            !PeopleRemark.followers.contains(words[index])
        {
            guard !PeopleRemark.common.contains(words[index]) else { return nil }
            index += 1
        }
        guard (1...3).contains(index - start), index == words.count || isEnd(index) else { return nil }
        return tokens[start..<index].map { token in
            Phrasing.sentence(scalars[token.range].reduce(into: "") { $0.unicodeScalars.append($1) })
        }.joined(separator: " ")
    }

    private func isDate(_ index: Int) -> Bool { dates.contains { $0.contains(tokens[index].range.lowerBound) } }

    private func isEnd(_ index: Int) -> Bool {
        if PeopleRemark.followers.contains(words[index]) { return true }
        if isDate(index) { return words[index] != "by" }
        return [",", ";", ".", "!", "("].contains(words[index])
    }
}
