/// Characters, each with how it looks: what Markdown becomes before it is wrapped.
struct StyledText: Equatable {
    /// Looks that can be combined.
    struct Look: OptionSet, Hashable {
        let rawValue: Int
        static let bold = Look(rawValue: 1)
        static let italic = Look(rawValue: 2)
        static let code = Look(rawValue: 4)
        static let dim = Look(rawValue: 8)
        static let link = Look(rawValue: 16)
    }

    struct Element: Equatable {
        let character: Character
        let look: Look
    }

    private(set) var elements: [Element] = []

    init() {}

    init(_ text: some StringProtocol, look: Look = []) {
        append(text, look: look)
    }

    /// Text of a message; without colours, code keeps its back quotes, as quotation marks. The address of a link stands
    /// behind its words, unless these are the address.
    init(_ text: RichText, isColoured: Bool) {
        guard isColoured else {
            append(text.typed)
            return
        }
        for span in text.spans {
            append(span.text, look: span.look)
            if let link = span.link, link != span.text { append(" (\(link))") }
        }
    }

    private init(_ elements: ArraySlice<Element>) {
        self.elements = Array(elements)
    }

    mutating func append(_ text: some StringProtocol, look: Look = []) {
        for character in text { elements.append(Element(character: character, look: look)) }
    }

    mutating func append(_ other: StyledText) {
        elements += other.elements
    }

    /// The same with more looks on every character.
    func with(_ look: Look) -> StyledText {
        StyledText(elements.map { Element(character: $0.character, look: $0.look.union(look)) }[...])
    }

    /// Without the spaces after its last word.
    var trimmingEnd: StyledText {
        StyledText(elements[..<(elements.lastIndex { $0.character != " " }.map { $0 + 1 } ?? 0)])
    }

    var displayWidth: Int { elements.reduce(0) { $0 + $1.character.displayWidth } }

    /// The text alone.
    var plain: String { String(elements.map(\.character)) }

    /// The text with SGR sequences around what has a look; each line ends as it began, with none.
    var escaped: String {
        var result = ""
        var look: Look = []
        for element in elements {
            if element.look != look {
                if !look.isEmpty { result += "\u{1B}[0m" }
                result += element.look.sequence
                look = element.look
            }
            result.append(element.character)
        }
        return look.isEmpty ? result : result + "\u{1B}[0m"
    }

    /// The text in lines of at most `width` columns.
    ///
    /// Breaks at spaces, and after wide characters, which are written without spaces. A word that fits no line is
    /// broken where the line ends, except an address, which stays whole so that it can be copied.
    func wrapped(to width: Int) -> [StyledText] {
        var lines: [StyledText] = []
        var line: [Element] = []
        var lineWidth = 0
        var lastBreak = 0
        func end(at index: Int) {
            lines.append(StyledText(line[..<index]).trimmingEnd)
            line.removeFirst(index)
            lineWidth = StyledText(line[...]).displayWidth
            lastBreak = 0
        }
        for element in elements {
            let columns = element.character.displayWidth
            if lineWidth + columns > width, !line.isEmpty {
                if element.character == " " {
                    end(at: line.count)
                    continue
                }
                if lastBreak > 0 {
                    end(at: lastBreak)
                }
                if lineWidth + columns > width, !Self.isAddress(line) {
                    end(at: line.count)
                }
            }
            line.append(element)
            lineWidth += columns
            if element.character == " " || columns == 2 { lastBreak = line.count }
        }
        lines.append(StyledText(line[...]))
        return lines
    }

    private static func isAddress(_ word: [Element]) -> Bool {
        let text = String(word.map(\.character))
        return text.contains("://") || text.contains("mailto:")
    }
}

extension RichText.Span {
    fileprivate var look: StyledText.Look {
        var look: StyledText.Look = link == nil ? [] : .link
        if style.contains(.bold) { look.insert(.bold) }
        if style.contains(.italic) { look.insert(.italic) }
        if style.contains(.code) { look.insert(.code) }
        return look
    }
}

extension StyledText.Look {
    /// The SGR sequence that switches the look on; empty for none.
    fileprivate var sequence: String {
        let codes: [(StyledText.Look, String)] = [
            (.bold, "1"), (.dim, "2"), (.italic, "3"), (.link, "4"), (.code, "36"),
        ]
        let on = codes.filter { contains($0.0) }.map(\.1)
        return on.isEmpty ? "" : "\u{1B}[\(on.joined(separator: ";"))m"
    }
}
