import Conversation
import Understanding
import Yams

/// Gathers from all files the phrases and cues that the host asks for by name; their names have a dot.
struct PhraseReader {
    /// Names that the host asks for; nil where any may stand there.
    private let wanted: (words: Set<String>?, cues: Set<String>?)
    private(set) var book = Phrasebook()
    /// The file of each name.
    private var files: [String: String] = [:]

    init(words: Set<String>?, cues: Set<String>?) {
        wanted = (words, cues)
    }

    /// Takes a file's phrases, and hands back the words that are its flow's own: those without a dot.
    mutating func words(_ node: Node?, _ reader: inout NodeReader) -> [String: Wording] {
        var own: [String: Wording] = [:]
        for (key, value) in reader.pairs(node, "'words' must be written as 'name: text' lines.") {
            guard let name = key.string else { continue }
            // What the program asks for by name becomes a value, or is kept: text, unless it has marks of its own.
            let isMarkdown = name.contains(".") ? nil : true
            guard let wording = reader.wording(value, "'\(name)'", isMarkdown: isMarkdown) else { continue }
            if !name.contains(".") {
                own[name] = wording
            } else if isNew(name, at: key, wanted.words, &reader) {
                book.words[name] = wording
            }
        }
        return own
    }

    /// Takes a file's cues.
    mutating func cues(_ node: Node?, _ reader: inout NodeReader) {
        for (key, value) in reader.pairs(node, "'cues' must be written as 'name: [words]' lines.") {
            guard let name = key.string, isNew(name, at: key, wanted.cues, &reader) else { continue }
            book.cues[name] = reader.strings(value, "'\(name)'").map { $0.lowercased() }
        }
    }

    private mutating func isNew(
        _ name: String, at key: Node, _ wanted: Set<String>?, _ reader: inout NodeReader
    ) -> Bool {
        if let wanted, !wanted.contains(name) {
            let near = wanted.compactMap { other in
                EditDistance.between(name, other, limit: 3).map { (distance: $0, name: other) }
            }
            let mend = near.min { $0 < $1 }.map { "did you mean '\($0.name)'?" } ?? "take it out."
            reader.fault(key, "the program asks for nothing called '\(name)'; \(mend)")
            return false
        }
        if let file = files[name] {
            reader.fault(key, "'\(name)' stands in \(file) too; keep one of them.")
            return false
        }
        files[name] = reader.file
        return true
    }

    /// What the host asks for and no file has, each told of the file that has its kin.
    var missing: [ContentFault] {
        let words = (wanted.words ?? []).subtracting(book.words.keys).sorted().map { ($0, "words") }
        let cues = (wanted.cues ?? []).subtracting(book.cues.keys).sorted().map { ($0, "cues") }
        return (words + cues).map { name, key in
            let kin = name.prefix { $0 != "." } + "."
            let file = files.filter { $0.key.hasPrefix(kin) }.values.min() ?? PhraseReader.shared
            return ContentFault(
                file: file, line: 1, column: 1,
                message: "'\(name)' is asked for and missing; add it under '\(key)', as in the built-in content.")
        }
    }

    /// The file of phrases that belong to no intent.
    static let shared = "phrases.yaml"

    /// What that file may have.
    static let keys = ["words", "cues"]
}
