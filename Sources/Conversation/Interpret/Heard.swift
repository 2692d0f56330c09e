import Understanding

/// What the texts of one message are made of: each is read once, however many questions are put to it.
final class Heard {
    private let setting: Setting
    private let state: ConversationState
    private var utterances: [String: Utterance] = [:]
    private var readings: [String: Reading] = [:]
    private var entities: [Said: [Entity]] = [:]
    private var matches: [Named: [SlotMatch]] = [:]

    /// A text, and whether its dates are read as ones that lie behind.
    private struct Said: Hashable {
        var text: String
        var sense: DateSense
    }

    /// A text that is looked through for the host's own things.
    private struct Named: Hashable {
        var kind: String
        var text: String
    }

    init(_ setting: Setting, _ state: ConversationState) {
        self.setting = setting
        self.state = state
    }

    private var surroundings: Surroundings { setting.surroundings }

    /// A text in words, of which none is taken.
    func utterance(_ text: String) -> Utterance {
        if let known = utterances[text] { return known }
        let utterance = Utterance(text)
        utterances[text] = utterance
        return utterance
    }

    /// What a text wants and mentions. What it means for certain is not compared with anything else.
    func reading(of text: String) -> Reading {
        if let known = readings[text] { return known }
        let reading = surroundings.reader.read(
            text, in: surroundings.context, mentioning: mentions(in: text), ranksOthers: false)
        readings[text] = reading
        return reading
    }

    /// The intents that a text may mean, the likeliest first, also where it means one for certain.
    func ranking(of text: String) -> [Ranked] {
        surroundings.reader.read(
            text, in: surroundings.context, mentioning: mentions(in: text), ranksOthers: true
        ).ranking
    }

    /// What a text mentions, the id of something on file as a number: "A-17 done" is read as "3 done" is.
    private func mentions(in text: String) -> [Entity] {
        let entities = entities(in: text)
        guard text.contains(where: \.isNumber) else { return entities }
        let scalars = Array(text.unicodeScalars)
        let ids = setting.script.customKinds.compactMap { kind -> Entity? in
            guard let match = matches(kind: kind, in: text).only else { return nil }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[match.range])
            let said = String(view)
            guard said.count > 1, match.value.key?.lowercased() == said.lowercased() else { return nil }
            return Entity(kind: .number, text: said, range: match.range, value: .number(1))
        }
        guard !ids.isEmpty else { return entities }
        let others = entities.filter { entity in !ids.contains { $0.range.overlaps(entity.range) } }
        return (others + ids).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// What a text mentions.
    ///
    /// - Parameter sense: How its dates are read where nothing says so; that of the surroundings where it is nil.
    func entities(in text: String, sense: DateSense? = nil) -> [Entity] {
        let said = Said(text: text, sense: sense ?? surroundings.context.sense)
        if let known = entities[said] { return known }
        var context = surroundings.context
        context.sense = said.sense
        let found = surroundings.reader.entities(in: text, context: context)
        entities[said] = found
        return found
    }

    /// What a text means of one of the host's own kinds, best first.
    func matches(kind: String, in text: String) -> [SlotMatch] {
        let named = Named(kind: kind, text: text)
        if let known = matches[named] { return known }
        let found = surroundings.resolver.matches(kind: kind, in: text, state: state)
        matches[named] = found
        return found
    }
}
