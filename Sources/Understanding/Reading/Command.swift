/// A slash command at the beginning of a text: `/agenda acme`.
public struct Command: Sendable, Hashable {
    /// Without the slash, in lower case: `agenda`.
    public let name: String
    /// What follows it, without the white space around.
    public let rest: String
    /// Unicode scalars of the command with its slash.
    public let range: Range<Int>

    /// A command by its parts.
    public init(name: String, rest: String, range: Range<Int>) {
        self.name = name
        self.rest = rest
        self.range = range
    }

    /// The command that a text begins with; nil where it begins with none.
    public init?(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        guard let slash = scalars.firstIndex(where: { !Tokenizer.isSpace($0) }), scalars[slash] == "/" else {
            return nil
        }
        var end = slash + 1
        while end < scalars.count,
            Tokenizer.isLetter(scalars[end]) || Tokenizer.isDigit(scalars[end]) || scalars[end] == "-"
                || scalars[end] == "_"
        {
            end += 1
        }
        guard end > slash + 1, end == scalars.count || Tokenizer.isSpace(scalars[end]) else { return nil }
        var rest = scalars[end...]
        while let first = rest.first, Tokenizer.isSpace(first) { rest.removeFirst() }
        while let last = rest.last, Tokenizer.isSpace(last) { rest.removeLast() }
        func string(_ part: some Sequence<Unicode.Scalar>) -> String {
            var text = ""
            text.unicodeScalars.append(contentsOf: part)
            return text
        }
        self.init(name: string(scalars[(slash + 1)..<end]).lowercased(), rest: string(rest), range: slash..<end)
    }
}
