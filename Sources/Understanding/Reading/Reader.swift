/// Reads texts: what is wanted, and what is mentioned.
///
/// Made once from the example phrases, then shared: reading changes nothing. The same phrases give the same reader and
/// the same answers on every machine.
public struct Reader: Sendable {
    private let commands: [String: String]

    /// - Parameters:
    ///   - intents: The intents by example.
    ///   - rules: What `<name>` stands for in phrases.
    /// - Throws: ``TemplateError`` where a phrase cannot be read.
    public init(intents: [IntentExamples], rules: [String: String] = [:]) throws {
        var commands: [String: String] = [:]
        for intent in intents { for command in intent.commands { commands[command.lowercased()] = intent.name } }
        self.commands = commands
    }

    /// What a text wants and mentions.
    public func read(_ text: String, in context: ReadingContext) -> Reading {
        let command = Command(text)
        let intent = command.flatMap { commands[$0.name] }.map { Ranked(name: $0, confidence: 1) }
        return Reading(
            text: text, intent: intent, ranking: intent.map { [$0] } ?? [],
            entities: entities(in: text, context: context),
            command: command)
    }

    /// What a text mentions.
    public func entities(in text: String, context: ReadingContext) -> [Entity] {
        let scalars = Array(text.unicodeScalars)
        let tokens = Tokenizer.tokens(in: scalars)
        return EntityFinder(scalars: scalars, tokens: tokens, context: context) { _ in false }.entities()
    }
}
