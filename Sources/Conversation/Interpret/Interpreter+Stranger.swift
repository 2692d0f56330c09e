import Understanding

/// Requests about an account or a person whom nobody knows: they are requests all the same, and answer no question.
extension Interpreter {
    /// "how is wombat inc doing", "who is tom okafor": what the text asks where a name that is known stands in the place of
    /// the words that nobody knows.
    func strangerRequest(in text: String) -> Interpretation? {
        let utterance = heard.utterance(text)
        guard (2...12).contains(utterance.tokens.count) else { return nil }
        let entities = heard.entities(in: text)
        let places = unknown(in: utterance, entities)
        guard !places.isEmpty, heard.reading(of: text).template == nil else { return nil }
        for place in places {
            let name = utterance.slice(
                utterance.tokens[place.lowerBound].range
                    .lowerBound..<utterance.tokens[place.upperBound - 1].range
                    .upperBound)
            for (kind, known) in [
                (Entity.Kind.person, surroundings.context.people), (.account, surroundings.context.accounts),
            ] {
                let others = entities.filter { !place.contains(utterance.indices(of: $0.range).lowerBound) }
                guard !others.contains(where: { $0.kind == kind }), let other = known.names.first,
                    let wanted = intent(asking: utterance, with: other.name, at: place, kind)
                else { continue }
                if kind == .person { return Interpretation(.stranger(name.capitalizedWords)) }
                return Interpretation(
                    .start(intent: wanted.name, Filling(), confidence: wanted.confidence), rest: name, isHandedOn: true)
            }
        }
        return nil
    }

    /// Stretches of words that are in no phrase and are not common, with the endings of companies' names, and with a
    /// surname that others have too: "tom ruiz".
    private func unknown(in utterance: Utterance, _ entities: [Entity]) -> [Range<Int>] {
        var places: [Range<Int>] = []
        for index in utterance.tokens.indices {
            let token = utterance.tokens[index]
            let isName =
                !token.text.contains(where: \.isNumber) && !surroundings.reader.knows(token.text)
                && !entities.contains { $0.range.overlaps(token.range) }
            let isSurname = entities.contains { $0.kind == .person && $0.range.overlaps(token.range) }
            if let last = places.last, last.upperBound == index,
                isName || isSurname || NameIndex.isCompanyEnding(token.text)
            {
                places[places.count - 1] = last.lowerBound..<(index + 1)
            } else if isName {
                places.append(index..<(index + 1))
            }
        }
        return places.filter { $0.count <= 3 }
    }

    /// The intent of a text in which a name that is known takes the place of some words, if it is about that one.
    private func intent(asking utterance: Utterance, with name: String, at place: Range<Int>, _ kind: Entity.Kind)
        -> Ranked?
    {
        let start = utterance.tokens[place.lowerBound].range.lowerBound
        let end = utterance.tokens[place.upperBound - 1].range.upperBound
        var scalars = utterance.scalars
        scalars.replaceSubrange(start..<end, with: Array(name.unicodeScalars))
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        let reading = heard.reading(of: String(view))
        guard let found = reading.intent, Verb(rawValue: found.name) == nil, let intent = script.intents[found.name],
            intent.slots.contains(where: { kind == .person ? $0.kind == .person : $0.kind == .account })
        else { return nil }
        let isAbout = reading.slots.contains { $0.entity?.kind == kind }
        if isAbout { return intent.asksForText ? nil : found }
        // Of what is only likely, nothing in one's own words is taken for a request.
        return kind == .account && asked?.kind != .text && reading.template == nil && found.confidence >= 0.65
            && !intent.asksForText
            ? found : nil
    }
}

extension String {
    /// With each word beginning with a capital: "tom okafor" as a name.
    fileprivate var capitalizedWords: String {
        split(separator: " ", omittingEmptySubsequences: false).map { $0.prefix(1).uppercased() + $0.dropFirst() }
            .joined(separator: " ")
    }
}
