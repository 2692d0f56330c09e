package import Conversation
import Days
import Foundation
import Reviews
import Synchronization
import Understanding
package import Workspace

/// The QBR bot: answers a message in one transaction of its workspace.
///
/// The state of the conversation, what it changed, the journal and the answer itself are committed together, before
/// the answer is handed back.
package final class QBRBot: Responder {
    let workspace: Workspace
    let brains: any BrainSource
    let clock: @Sendable () -> Moment
    /// Who speaks where a channel does not say: a name, an e-mail or an id.
    let user: String?
    /// Whether 3/4 is the third of April; nil where nobody has said, and then it is asked.
    let dayFirst: Bool?
    private let pages: PageLinks?
    private let names = Mutex(NameDesk())

    /// - Parameters:
    ///   - workspace: Where everything is kept.
    ///   - brain: What the bot understands and says; asked for once a turn.
    ///   - user: Who speaks where the channel does not say.
    ///   - dayFirst: Whether 3/4 is the third of April; nil where that has to be asked.
    ///   - pages: Makes links to pages; nil where they are switched off.
    ///   - clock: Read once a turn.
    package init(
        workspace: Workspace, brain: any BrainSource, user: String?, dayFirst: Bool? = nil,
        pages: PageLinks? = nil, clock: @escaping @Sendable () -> Moment
    ) {
        self.workspace = workspace
        brains = brain
        self.user = user
        self.dayFirst = dayFirst
        self.pages = pages
        self.clock = clock
    }

    /// Waits until phrases are learnt, so that the first message need not.
    package func prepare() throws {
        _ = try brains.brain().reader.value()
    }

    package func answer(_ incoming: Incoming) throws -> Answer {
        let brain = brains.brain()
        // Before the turn, so that no other process waits for its lock while phrases are learnt here.
        _ = try brain.reader.value()
        let moment = clock()
        let visitor = try workspace.read { facts in
            Visitor(incoming, user: user, among: try names.withLock { try $0.people(facts) })
        }
        let me = visitor.person
        let author = Author(
            person: me?.id, name: me?.name ?? incoming.user ?? user ?? "somebody", channel: incoming.channel,
            conversation: incoming.conversation, at: moment.instant)
        let door = Doorkeeper.stands(before: incoming.user) ? Doorkeeper(brain: brain) : nil
        do {
            return try workspace.turn(author) { turn in
                if incoming.isAside, try turn.conversation(incoming.conversation) == nil,
                    try !DigestNumbers.areAnswered(by: incoming, brain.script.phrasebook, turn)
                {
                    return .silence(to: incoming)
                }
                return try self.once(incoming, turn) {
                    guard let door else { return try self.take(incoming, brain, moment, me, turn) }
                    return try self.admit(visitor, by: door, incoming, moment, turn)
                }
            }
        } catch let denied as Doorkeeper.Denied {
            return try workspace.turn(author) { turn in
                try self.once(incoming, turn) {
                    guard let door, let me else { throw denied }
                    return try door.refuse(denied, incoming, by: me, turn)
                }
            }
        }
    }

    /// A turn of somebody in a chat: what they may not see is not there, and what they may not do is denied.
    private func admit(
        _ visitor: Visitor, by door: Doorkeeper, _ incoming: Incoming, _ moment: Moment, _ turn: Turn
    ) throws -> Answer {
        guard let person = visitor.person else { return try door.receive(incoming, turn) }
        try turn.look(as: person)
        var answer =
            if let message = Sharing.message(in: incoming) {
                try Sharing(brain: door.brain).share(message, incoming, by: person, turn)
            } else {
                try take(incoming, door.brain, moment, person, turn)
            }
        try Doorkeeper.check(turn, by: person)
        if visitor.isNew { try door.bind(person, incoming, to: &answer, turn) }
        return answer
    }

    /// The answer that the message got before; else a new one, which is kept.
    private func once(_ incoming: Incoming, _ turn: Turn, _ make: () throws -> Answer) throws -> Answer {
        guard let id = incoming.id else { return try make() }
        if let data = try turn.answer(to: id, in: incoming.conversation) {
            var answer = try JSONDecoder().decode(Answer.self, from: data)
            answer.isRepeat = true
            return answer
        }
        let answer = try make()
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try turn.rememberAnswer(encoder.encode(answer), to: id, in: incoming.conversation)
        return answer
    }

    /// Whoever a channel's user is; nil stands for whoever owns the workspace.
    func person(_ name: String?, _ facts: any Facts) throws -> Person? {
        Identity.person(name ?? user, among: try names.withLock { try $0.people(facts) })
    }

    private func take(_ said: Incoming, _ brain: Brain, _ moment: Moment, _ me: Person?, _ turn: Turn) throws
        -> Answer
    {
        let incoming = try ImportFlow.keepingFile(of: said, turn)
        let shelf = try shelf(for: incoming, me, moment, turn)
        let isAnothers = !turn.hiddenAccounts.isEmpty && shelf.lastSpeaker != incoming.user ?? user ?? ""
        let known = isAnothers ? shelf.state.withoutWhatWasSaid : shelf.state
        let state = try DigestNumbers.inSight(of: known, in: incoming.conversation, turn)
        let (desk, surroundings) = try scene(brain, turn, moment, me, incoming, state)
        var run =
            if let answered = try EscalationReply(incoming, desk)?.taken(by: state, brain.reader.value(), surroundings)
            {
                brain.engine.reopen(answered, surroundings)
            } else {
                brain.engine.begin(state, incoming.body, surroundings)
            }
        var effects: [String] = []
        while case .perform(let effect) = run.next() {
            effects.append(effect.name)
            run.resume(with: try perform(effect, brain, desk))
        }
        if let flow = run.endlessFlow { throw FlowError.endless(flow) }
        try shelf.save(run.state, turn)
        var answer = Answer(
            id: incoming.id, conversation: incoming.conversation, replies: [run.reply].compactMap(\.self),
            understood: run.understood, flow: run.flow,
            changes: turn.changes.map { Answer.Change(kind: $0.kind, id: $0.id) })
        answer.visits = run.visits
        Sharing(brain: brain).offer(under: &answer, to: incoming, after: effects)
        return answer
    }

    /// The conversation that somebody goes on with. Where it is about an account that is not there for them, they have
    /// one of their own in the same place.
    private func shelf(for incoming: Incoming, _ me: Person?, _ moment: Moment, _ turn: Turn) throws
        -> ConversationShelf
    {
        let user = incoming.user ?? user ?? ""
        let shelf = try ConversationShelf(incoming.conversation, user: user, moment, turn)
        guard shelf.state.mentions(turn.hiddenAccounts) else { return shelf }
        return try ConversationShelf("\(incoming.conversation):\(me?.id ?? user)", user: user, moment, turn)
    }

    private func perform(_ effect: Effect, _ brain: Brain, _ desk: Desk) throws -> Outcome {
        guard let handler = brain.handlers[effect.name] else { throw FlowError.unknownEffect(effect.name) }
        let before = desk.turn.writes.count
        var outcome = try handler(effect, desk)
        let writes = desk.turn.writes.dropFirst(before)
        if effect.name == "undo" {
            outcome.undone = writes.map { Desk.key($0.entity, $0.id) }
        } else if !writes.isEmpty {
            outcome.saved = try desk.saved(writes, by: effect)
        }
        return outcome
    }

    /// What a turn works with: names, dates that can be counted from, who speaks.
    private func scene(
        _ brain: Brain, _ turn: Turn, _ moment: Moment, _ me: Person?, _ incoming: Incoming,
        _ state: ConversationState
    ) throws -> (Desk, Surroundings) {
        let (text, choice) =
            switch incoming.body {
            case .text(let text): (String(text.prefix(4_000)), "")
            case .choice(let value): ("", value)
            }
        let (context, names) = try readingContext(of: text + choice, brain, moment, me, state, turn)
        let reader = try brain.reader.value()
        let desk = Desk(
            turn: turn, playbook: brain.playbook, moment: moment, me: me, conversation: incoming.conversation,
            dayFirst: dayFirst, message: TextReading(text: text, focus: state.focus, reader: reader, context: context),
            documents: brain.documents, phrasebook: brain.script.phrasebook, pages: pages)
        let own = try me.map { try turn.fewAccounts(ownedBy: $0.id) } ?? []
        let facts: [String: Value] = [
            "me": .string(me?.firstName ?? ""), "today": .string(moment.today.words(on: moment.today)),
            "greeting": .string(Phrasing.greeting(desk)),
            "is-empty": .bool(names.accounts.names.isEmpty),
            "my-accounts": .list(own.map { ["label": .string($0.name), "value": .string($0.id)] }),
            "shown-actions": .list(ActionValue.choices(state)),
        ]
        let resolver = try ActionResolver(desk, state, text: text)
        var surroundings = Surroundings(
            reader: reader, context: context, resolver: resolver, facts: facts,
            infer: Inference(names, me: context.me).infer)
        surroundings.elsewhere = { word in names.elsewhere[word] ?? [] }
        return (desk, surroundings)
    }

    /// What a text is read against, with the names that it may mention.
    func readingContext(
        of text: String, _ brain: Brain, _ moment: Moment, _ me: Person?, _ state: ConversationState,
        _ facts: any Facts
    ) throws -> (context: ReadingContext, names: Names) {
        let query = try brain.reader.value().nameQuery([text] + state.textsToBeReadAgain)
        let scope = NameScope(focus: state.focus, known: state.idsInSlots, found: try facts.names(in: query))
        let names = try self.names.withLock { try $0.names(scope, facts) }
        var context = ReadingContext(today: moment.today, people: names.people, accounts: names.accounts)
        context.me = me.map { Named(id: $0.id, name: $0.name) }
        context.currency = brain.playbook.currency
        context.dayFirst = dayFirst
        context.focus = state.question?.choices.lazy.compactMap { Day(iso: $0.value) }.first
        if let focus = state.focus {
            context.anchors = try Anchors.days(of: focus, on: moment.today, facts)
            context.fiscalYearStartMonth = try facts.find(Account.self, focus)?.fiscalYearEndMonth.map { $0 % 12 + 1 }
        }
        return (context, names)
    }

    package func completions(for line: String, conversation: String) -> [String] {
        (try? workspace.read { facts in
            let state = try facts.conversation(conversation).map(ConversationShelf.decode)
            let names = try facts.names(beginningWith: Completions.word(at: line))
            return Completions(brains.brain().script, state, names: names).lines(beginning: line)
        }) ?? []
    }

    /// What to say when somebody comes back to a conversation: where it stands, or nothing.
    package func opening(conversation: String) throws -> Reply? {
        let script = brains.brain().script
        return try workspace.read { facts in
            guard let state = try facts.conversation(conversation).map(ConversationShelf.decode),
                let question = state.question, let frame = state.stack.last,
                !state.hasExpired(on: clock().today, after: script.expiresAfter)
            else { return nil }
            let title = script.intents[frame.intent]?.title.text(.object(frame.scope)) ?? frame.intent
            let words = script.say(
                .backTo, .object(["title": .string(title), "question": .markdown(question.text)]))
            return Reply(words, choices: question.choices)
        }
    }
}
