import Days
public import Understanding

/// A bot of any domain: a script, where conversations are kept, and what the host does for the effects of the flows.
///
/// One turn is one ``ConversationStore/turn(in:_:)``. The bot itself has no clock and no state: the day comes with the
/// context, and the same messages on the same days get the same answers.
public struct Bot: Responder {
    /// Carries out what a flow asks for, for the one who sent the message.
    public typealias Handler = @Sendable (Effect, Incoming) throws -> Outcome

    private let engine: Engine
    private let reader: Reader
    private let store: any ConversationStore
    private let resolver: any SlotResolver
    private let handlers: [String: Handler]
    private let context: @Sendable (Incoming) throws -> ReadingContext

    /// Learns the phrases of a script, which takes some milliseconds.
    ///
    /// - Parameters:
    ///   - script: What it understands and says.
    ///   - store: Where conversations are kept.
    ///   - resolver: Finds values of the host's own slot kinds.
    ///   - handlers: By the names that the flows use. `undo`, `help` and `resume` are asked for by the verbs; without a
    ///     handler there is nothing to undo, and help lists the summaries of the intents.
    ///   - context: The day, and whoever may be mentioned; asked for once a turn.
    /// - Throws: ``TemplateError`` where a phrase cannot be read.
    public init(
        script: Script, store: any ConversationStore = MemoryStore(),
        resolver: any SlotResolver = NameResolver { _ in nil }, handlers: [String: Handler] = [:],
        context: @escaping @Sendable (Incoming) throws -> ReadingContext
    ) throws(TemplateError) {
        self.init(
            (script, try Reader(script)), store: store, resolver: resolver, handlers: handlers, context: context)
    }

    /// The same with phrases that were learnt before: many bots can share one script and its reader.
    ///
    /// - Parameter content: A script, and a reader that was made of it.
    public init(
        _ content: (script: Script, reader: Reader), store: any ConversationStore = MemoryStore(),
        resolver: any SlotResolver = NameResolver { _ in nil }, handlers: [String: Handler] = [:],
        context: @escaping @Sendable (Incoming) throws -> ReadingContext
    ) {
        engine = Engine(script: content.script)
        reader = content.reader
        self.store = store
        self.resolver = resolver
        self.handlers = handlers
        self.context = context
    }

    /// Answers one message; a message whose id was answered before gets the same answer, and nothing is done again.
    ///
    /// - Throws: ``BotFault``, and what the store, a handler or the context throws; the conversation then stands where it
    ///   stood.
    public func answer(_ incoming: Incoming) throws -> Answer {
        let context = try context(incoming)
        return try store.turn(in: incoming.conversation) { record in
            if let answer = record.answer(to: incoming.id) { return answer }
            let (state, answer) = try turn(incoming, from: record.state, context)
            record.state = state
            record.remember(answer)
            return answer
        }
    }

    private func turn(
        _ incoming: Incoming, from state: ConversationState, _ context: ReadingContext
    ) throws -> (ConversationState, Answer) {
        let surroundings = Surroundings(
            reader: reader, context: context, resolver: resolver,
            facts: ["today": .string(context.today.words(on: context.today)), "me": .string(context.me?.name ?? "")])
        var run = engine.begin(state, incoming.body, surroundings)
        var changes: [Answer.Change] = []
        while case .perform(let effect) = run.next() {
            let outcome = try perform(effect, incoming)
            let keys = outcome.saved.map(\.key) + outcome.undone
            changes += keys.map { Answer.Change(kind: effect.name, id: $0) }
            run.resume(with: outcome)
        }
        if let flow = run.endlessFlow { throw BotFault.endlessFlow(flow) }
        var answer = Answer(
            id: incoming.id, conversation: incoming.conversation, replies: [run.reply].compactMap(\.self),
            understood: run.understood, flow: run.flow, changes: changes)
        answer.visits = run.visits
        return (run.state, answer)
    }

    private func perform(_ effect: Effect, _ incoming: Incoming) throws -> Outcome {
        if let handler = handlers[effect.name] { return try handler(effect, incoming) }
        switch Verb(rawValue: effect.name) {
        case .undo: return .say(.nothingToUndo)
        case .resume: return .say(.nothingOpen)
        case .help: return .say(.help, ["topics": .list(topics.map(Value.string))])
        default: throw BotFault.unknownEffect(effect.name)
        }
    }

    private var topics: [String] {
        engine.script.inOrder.compactMap(\.summary)
    }

    /// Commands, and the choices of the open question, that begin like the line.
    public func completions(for line: String, conversation: String) -> [String] {
        let question = try? store.record(of: conversation)?.state.question
        let choices = question?.choices.map(\.label) ?? []
        let commands = engine.script.intents.values.flatMap(\.commands).sorted()
        return (choices + commands).filter { $0.lowercased().hasPrefix(line.lowercased()) }
    }
}
