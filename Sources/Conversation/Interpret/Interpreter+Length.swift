/// Long messages: only their beginning is read, and no text loses its end.
extension Interpreter {
    /// The meaning of a long message from that of its head: texts that run to the head's end run to the message's.
    func completed(_ part: Interpretation, head: String, text: String) -> Interpretation {
        var result = part
        switch part.meaning {
        case .fill(var filling):
            filling.values = completed(filling.values, of: intent, head, text)
            result.meaning = .fill(filling)
        case .correct(var filling):
            filling.values = completed(filling.values, of: intent, head, text)
            result.meaning = .correct(filling)
        case .start(let name, var filling, let confidence):
            let intent = script.intents[name]
            filling.values = completed(filling.values, of: intent, head, text)
            result.meaning = .start(intent: name, filling, confidence: confidence)
            // What the flow asks for first is the person's own words, all of them.
            if let rest = part.rest, intent?.opensWithText == true, head.hasSuffix(rest) {
                result.rest = rest + text.dropFirst(head.count)
            }
        default: break
        }
        result.isCut = result.meaning == part.meaning && result.rest == part.rest
        return result
    }

    private func completed(
        _ values: [String: Value], of intent: Intent?, _ head: String, _ text: String
    ) -> [String: Value] {
        var values = values
        for slot in intent?.slots ?? [] where slot.kind == .text {
            guard let value = values[slot.name]?.string else { continue }
            if head.hasSuffix(value) {
                values[slot.name] = .string(value + text.dropFirst(head.count))
            } else if slot == asked {
                values[slot.name] = .string(text)
            }
        }
        return values
    }
}

extension String {
    /// How many sentences of a message are read.
    static let sentencesRead = 10

    /// How many scalars of a message are read.
    private static let scalarsRead = 4000

    /// The first sentences of a text that is too long to be read as a whole; nil where it is not.
    ///
    /// - Complexity: O(1) in what comes after them.
    var readableHead: String? {
        let scalars = unicodeScalars
        let limit = scalars.index(startIndex, offsetBy: String.scalarsRead, limitedBy: endIndex) ?? endIndex
        var sentences = 0
        var index = startIndex
        var wordEnd = limit
        while index < limit {
            let scalar = scalars[index]
            let next = scalars.index(after: index)
            if scalar.properties.isWhitespace { wordEnd = index }
            if scalar == "\n" || scalar == ";"
                || ".!?".unicodeScalars.contains(scalar) && next < endIndex
                    && scalars[next].properties.isWhitespace
            {
                sentences += 1
                if sentences == String.sentencesRead { return next < endIndex ? String(self[..<next]) : nil }
            }
            index = next
        }
        return limit < endIndex ? String(self[..<wordEnd]) : nil
    }
}
