/// A place of a script that a conversation came by: what a set of transcripts should reach all of.
public enum Visit: Hashable, Sendable {
    /// A step of an intent's flow whose conditions held.
    case step(intent: String, id: String)
    /// What can be said in every flow.
    case verb(Verb)
    /// A sentence of the engine's own: a repair.
    case words(EngineWords)
    /// What is said where an answer was not understood.
    case hint(intent: String, slot: String)

    /// All that a script has, in the order of its intents.
    public static func all(in script: Script) -> [Visit] {
        let intents = script.inOrder
        let steps = intents.flatMap { intent in intent.steps.map { Visit.step(intent: intent.name, id: $0.id) } }
        let hints = intents.flatMap { intent in
            intent.slots.filter { $0.ask != nil && $0.hint != nil }.map {
                Visit.hint(intent: intent.name, slot: $0.name)
            }
        }
        return steps + Verb.allCases.map(Visit.verb) + EngineWords.allCases.map(Visit.words) + hints
    }
}
