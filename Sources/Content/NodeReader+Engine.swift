import Conversation
import Yams

extension NodeReader {
    /// The lists of plain words, and where the script keeps them.
    private static var engineLists: [(key: String, list: WritableKeyPath<Script, PhraseList>)] {
        [
            ("fillers", \.fillers), ("yes", \.yes), ("no", \.no), ("corrections", \.corrections),
            ("repeats", \.repeats), ("refusals", \.refusals), ("reminders", \.reminders), ("joints", \.joints),
            ("both", \.both), ("none", \.none), ("places", \.places), ("out-of-scope", \.outOfScope),
        ]
    }

    static var engineKeys: [String] {
        ["verbs"] + engineLists.map(\.key) + ["small-words", "examples", "expires-after", "rules", "words"]
    }

    /// Puts what an engine file has in the place of what the script had: list by list, verb by verb, sentence by
    /// sentence.
    mutating func engine(_ root: Node, _ script: inout Script, _ phrases: inout PhraseReader) {
        let lists = NodeReader.engineLists
        let members = members(
            root, of: file, known: NodeReader.engineKeys)
        if let verbs = members["verbs"] {
            let known = Verb.allCases.map(\.rawValue)
            for (name, phrases) in self.members(verbs, of: "'verbs'", known: known) {
                if let verb = Verb(rawValue: name) { script.verbs[verb] = PhraseList(strings(phrases, "'\(name)'")) }
            }
        }
        for (key, list) in lists {
            if let node = members[key] { script[keyPath: list] = PhraseList(strings(node, "'\(key)'")) }
        }
        smallWords(members["small-words"], &script.smallWords)
        examples(members["examples"], &script.examples)
        days(members["expires-after"], "'expires-after'", &script.expiresAfter)
        script.rules.merge(rules(members["rules"])) { _, own in own }
        script.words.merge(phrases.words(members["words"], &self)) { _, own in own }
    }

    /// Takes an answer of each kind: `date: next Friday`.
    private mutating func examples(_ node: Node?, _ examples: inout [String: String]) {
        guard let node else { return }
        let kinds = NodeReader.kinds.keys.sorted()
        for (kind, example) in members(node, of: "'examples'", known: kinds) {
            if let example = string(example, "'\(kind)'") { examples[kind] = example }
        }
    }

    /// Takes a number of days, from 1 on.
    private mutating func days(_ node: Node?, _ what: String, _ days: inout Int) {
        guard let node else { return }
        guard let number = node.int, number > 0 else {
            return fault(node, "\(what) is a number of days; write, for example, '30'.")
        }
        days = number
    }
}
