/// A tag of mustache words, as far as checks need it.
struct WordTag {
    /// The path that it names: `account.name`.
    let name: String
    /// Its beginning as written: `{{#account.name`.
    let text: String

    /// Tags whose names must be found in what a flow knows, in order: those inside a section may belong to its subject.
    static func free(in source: String) -> [WordTag] {
        var free: [WordTag] = []
        var subjects: [Bool] = []
        var rest = source.utf8[...]
        while let start = opening(in: rest) {
            let tail = rest[start...]
            guard let end = tail.firstIndex(of: UInt8(ascii: "}")) else { break }
            rest = tail[end...]
            let written = String(decoding: tail[..<end], as: UTF8.self)
            let tag = written.filter { $0 != " " && $0 != "{" }
            let name = tag.first.map { "#^/&".contains($0) } ?? false ? String(tag.dropFirst()) : tag
            if tag.first == "/" {
                _ = subjects.popLast()
                continue
            }
            let isOwn = name == "." || name.contains("(") || name.first == "!" || name.first == "%"
            if !isOwn, !subjects.contains(true) { free.append(WordTag(name: name, text: "{{" + written)) }
            // What stands in the place of something that is missing sees nothing new.
            if tag.first == "#" { subjects.append(true) } else if tag.first == "^" { subjects.append(false) }
        }
        return free
    }

    /// Where the inside of the next tag begins.
    private static func opening(in text: Substring.UTF8View) -> Substring.UTF8View.Index? {
        var before: UInt8 = 0
        for index in text.indices {
            let byte = text[index]
            if byte == UInt8(ascii: "{"), before == byte { return text.index(after: index) }
            before = byte
        }
        return nil
    }
}
