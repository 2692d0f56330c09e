/// Forms of names by their tokens, one after the other: a token that thousands of names share is looked at once.
struct NameTree: Sendable {
    private struct Node: Sendable {
        /// Which node follows by which token.
        var next: [String: Int] = [:]
        /// The forms that end here, in the order in which they were put in.
        var forms: [Int] = []
    }

    /// A form that a text holds: where it ends there, and by how many slips of the finger.
    struct Find {
        let form: Int
        let end: Int
        let slips: Int
    }

    private var nodes = [Node()]

    /// The first tokens of all forms.
    var firstTokens: Dictionary<String, Int>.Keys { nodes[0].next.keys }

    mutating func insert(_ form: Int, _ tokens: [String]) {
        var node = 0
        for token in tokens {
            if let next = nodes[node].next[token] {
                node = next
            } else {
                nodes[node].next[token] = nodes.count
                node = nodes.count
                nodes.append(Node())
            }
        }
        nodes[node].forms.append(form)
    }

    /// The forms of exactly these tokens.
    func forms(_ tokens: [String]) -> [Int] {
        var node = 0
        for token in tokens {
            guard let next = nodes[node].next[token] else { return [] }
            node = next
        }
        return nodes[node].forms
    }

    /// The forms that begin with `first`, which stands for the token at `start`, and go on as the text does.
    ///
    /// A slip is forgiven in a token after the first: in one of four letters or more, in any where `isTolerant`.
    func finds(_ first: String, _ tokens: [Token], from start: Int, isTolerant: Bool) -> [Find] {
        var found: [Find] = []
        guard let node = nodes[0].next[first] else { return found }
        follow(node, tokens, start + 1, 0, isTolerant, &found)
        return found
    }

    private func follow(
        _ node: Int, _ tokens: [Token], _ index: Int, _ slips: Int, _ isTolerant: Bool, _ found: inout [Find]
    ) {
        found += nodes[node].forms.map { Find(form: $0, end: index, slips: slips) }
        let next = nodes[node].next
        guard !next.isEmpty else { return }
        var index = index
        if index < tokens.count, tokens[index].text == "-", !tokens[index].isSpaced { index += 1 }
        guard index < tokens.count else { return }
        let text = tokens[index].text
        for (part, child) in next {
            if part == text {
                follow(child, tokens, index + 1, slips, isTolerant, &found)
            } else if let distance = Self.slips(text, part, isTolerant) {
                follow(child, tokens, index + 1, slips + distance, isTolerant, &found)
            }
        }
    }

    /// How far a token lies from a part of a name that it may have been meant for.
    private static func slips(_ text: String, _ part: String, _ isTolerant: Bool) -> Int? {
        guard isTolerant || part.utf8.count >= 4 else { return nil }
        let limit = EditDistance.tolerance(for: part)
        // Another number is another name.
        guard limit > 0, abs(text.utf8.count - part.utf8.count) <= limit, Int(part) == nil else { return nil }
        return EditDistance.between(text, part, limit: limit)
    }
}
