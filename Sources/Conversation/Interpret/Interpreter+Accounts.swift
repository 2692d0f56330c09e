import Understanding

/// Several accounts in one request: it is answered for each of them, one after the other.
extension Interpreter {
    /// "health of acme and northwind": the same of each.
    func severalAccounts(in text: String) -> Interpretation? {
        let (sentence, rest) = text.firstSentence
        guard let row = accounts(in: sentence), var part = request(in: row.first),
            case .start(let name, let filling, _) = part.meaning, let intent = script.intents[name],
            isAbout(row, intent, filling)
        else { return nil }
        part.later = Later(intent: name, text: row.others, before: row.names[0], name: row.namesLater)
        part.rest = [part.rest, rest].compactMap(\.self).joined(separator: ". ")
        return part
    }

    /// The same behind a command: "/health acme, northwind".
    func severalAccounts(of intent: Intent, in command: String) -> Interpretation? {
        guard let row = accounts(in: command) else { return nil }
        let filler = SlotFiller(self)
        let filling = filler.filling(of: intent, in: row.first)
        guard isAbout(row, intent, filling) else { return nil }
        var part = Interpretation(.start(intent: intent.name, filling, confidence: 1))
        part.later = Later(intent: intent.name, text: row.others, before: row.names[0], name: row.namesLater)
        return part
    }

    /// Whether an intent is about one account, the first of those, and takes no words of one's own in which others are
    /// named too.
    private func isAbout(_ row: Row, _ intent: Intent, _ filling: Filling) -> Bool {
        guard let slot = intent.slots.filter({ $0.kind == .account }).only, !intent.asksForText else { return false }
        return filling.values[slot.name]?.key == row.id && figures(in: row.first, of: intent, filling) == nil
    }

    /// A text that names accounts one after the other.
    private struct Row {
        /// The id of the first account.
        var id: String
        var names: [String]
        /// The text with the first of them alone, and with the others alone.
        var first: String
        var others: String

        var namesLater: String { names.dropFirst().joined(separator: ", ") }
    }

    private func accounts(in text: String) -> Row? {
        let scalars = Array(text.unicodeScalars)
        var row: [(id: String, name: String, range: Range<Int>)] = []
        for entity in heard.entities(in: text) {
            guard case .account(let id, let name)? = entity.value, entity.alternatives.isEmpty else { continue }
            if let last = row.last, !isJoint(scalars[last.range.upperBound..<entity.range.lowerBound]) {
                if row.count > 1 { break }
                row = []
            }
            if !row.contains(where: { $0.id == id }) { row.append((id, name, entity.range)) }
        }
        guard row.count > 1, let last = row.last else { return nil }
        func string(_ part: Range<Int>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[part])
            return String(view)
        }
        let (head, tail) = (string(0..<row[0].range.lowerBound), string(last.range.upperBound..<scalars.count))
        return Row(
            id: row[0].id, names: row.map(\.name), first: head + string(row[0].range) + tail,
            others: head + string(row[1].range.lowerBound..<last.range.upperBound) + tail)
    }

    /// Whether what stands between two names joins them: ", ", " and ", " & ".
    private func isJoint(_ gap: ArraySlice<Unicode.Scalar>) -> Bool {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: gap)
        let text = String(view)
        let words = text.split { $0 == " " || $0 == "," }.map { $0.lowercased() }
        return (text.contains(",") || !words.isEmpty) && words.allSatisfy(script.joints.contains)
    }
}
