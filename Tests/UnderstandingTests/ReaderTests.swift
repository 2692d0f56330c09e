import Testing

@testable import Understanding

@Suite struct ReaderTests {
    static let intents: [IntentExamples] = [
        IntentExamples(
            name: "list-actions",
            phrases: [
                "what is overdue", "show [me] [the] open actions [of {account}]", "which actions are late",
                "what does everybody owe", "list what is due this week", "what is still open", "late tasks",
            ], commands: ["qbr-actions"]),
        IntentExamples(
            name: "qbr-prep",
            phrases: [
                "prep [the] [qbr|review] for {account}", "get me ready for {account}",
                "prepare the review with {account}",
                "start the prep", "let us prepare", "help me prepare the quarterly review", "i have a qbr to prepare",
            ], commands: ["/qbr-prep"]),
        IntentExamples(
            name: "add-action",
            phrases: [
                "{owner} will {action} by {due}", "add an action", "new action for {account}: {action}",
                "{owner} trains the team by {due}", "note down a commitment", "somebody has to fix the sync",
                "put a task on our side",
            ]),
        IntentExamples(
            name: "health",
            phrases: [
                "how healthy is {account}", "health score of {account}", "why is {account} red",
                "is the account at risk",
                "what does the score say", "how are they doing", "explain the health score",
            ], commands: ["qbr-health"]),
        IntentExamples(name: "thanks", phrases: ["thanks", "thank you [so much]", "cheers", "great, thanks"]),
    ]

    private let context = ReadingContext(
        today: Sample.wednesday, people: ConversationLineTests.people, accounts: ConversationLineTests.accounts)

    private func intent(_ text: String) throws -> String? {
        try Reader(intents: Self.intents).read(text, in: context).intent?.name
    }

    @Test(
        "understood",
        arguments: [
            ("what is overdue", "list-actions"), ("whats overdue right now?", "list-actions"),
            ("pls show open actions", "list-actions"), ("which of the actions are late", "list-actions"),
            ("prep acme", "qbr-prep"), ("Can you prep the QBR for Globex please", "qbr-prep"),
            ("i need to prepare the quarterly reveiw", "qbr-prep"), ("/qbr-prep acme", "qbr-prep"),
            ("/qbr prep acme", "qbr-prep"), ("how healthy is hooli?", "health"),
            ("whats the health score of initech", "health"),
            ("sarah will train 10 analysts by next fri", "add-action"), ("THX", "thanks"), ("thank you!!", "thanks"),
            ("hey there, what is really overdue? thanks a lot!", "list-actions"), ("great, thanks a lot", "thanks"),
        ])
    func understood(_ text: String, _ name: String) throws {
        #expect(try intent(text) == name)
    }

    @Test(
        "tags at the end and emoji do not change what is asked",
        arguments: [
            ("how healthy is globex #prep", "health"), ("how healthy is globex 🙂 #prep #qbr-review 🚀", "health"),
            ("how healthy is globex :smile: :late_tasks:", "health"), ("how healthy is globex :D", "health"),
            ("how healthy is #globex", "health"), ("how healthy is globex #acme", "health"),
            ("how healthy ℹ️ is globex", "health"), ("#prep acme", "qbr-prep"), ("acme #prep", "qbr-prep"),
            ("help me with the #prep", "qbr-prep"), ("🙂 prep 🎉 acme 🅰️", "qbr-prep"),
        ])
    func asides(_ text: String, _ name: String) throws {
        #expect(try intent(text) == name)
    }

    @Test func tagsAndEmojiLeaveAPhraseAsItIs() throws {
        let reader = try Reader(intents: Self.intents)
        let plain = reader.read("how healthy is globex", in: context)
        for text in [
            "how healthy is globex 🙂 #prep", "how healthy is globex :tada: #late-tasks", "🙂how healthy is globex😀",
        ] {
            let reading = reader.read(text, in: context)
            #expect(reading.template == plain.template && reading.ranking == plain.ranking, "\(text)")
        }
    }

    @Test(
        "a date or a figure alone asks for nothing",
        arguments: ["friday", "end of month", "12", "$50", "two weeks", "12.5%"])
    func bareValues(_ text: String) throws {
        let snooze = IntentExamples(
            name: "snooze", phrases: ["wake me up on friday", "not before the end of the month"])
        let value = IntentExamples(name: "value", phrases: ["they saved $50", "12 hours", "two weeks less"])
        let reader = try Reader(intents: [snooze, value, IntentExamples(name: "help", phrases: ["what can you do"])])
        #expect(reader.read(text, in: context).intent == nil)
    }

    private func readerOfRefusals() throws -> Reader {
        let snooze = IntentExamples(
            name: "snooze", phrases: ["wake me up on {due}", "don't bother me with it until {due}", "let it sleep"])
        return try Reader(
            intents: Self.intents + [snooze], refusals: ["don't", "dont", "no need to"], reminders: ["don't forget"])
    }

    @Test(
        "called off",
        arguments: [
            ("don't prep acme", "prep acme", "qbr-prep"),
            ("dont show the open actions", "show the open actions", "list-actions"),
            ("hey, please don't prep the review for globex 🙂", "prep the review for globex 🙂", "qbr-prep"),
            ("no need to explain the health score", "explain the health score", "health"),
            ("Don't wake me up on Friday", "wake me up on Friday", "snooze"),
        ])
    func calledOff(_ text: String, _ request: String, _ name: String) throws {
        let reading = try readerOfRefusals().read(text, in: context)
        #expect(reading.isNegated && reading.intent == nil)
        #expect(reading.subject?.name == name)
        let range = try #require(reading.calledOff)
        #expect(String(String.UnicodeScalarView(Array(text.unicodeScalars)[range])) == request)
    }

    @Test(
        "not called off",
        arguments: [
            ("don't bother me with it until friday", "snooze"), ("don't bother me until monday with it", "snooze"),
            ("don't forget a new action for acme", "add-action"), ("what is overdue, don't", "list-actions"),
        ])
    func notCalledOff(_ text: String, _ name: String) throws {
        let reading = try readerOfRefusals().read(text, in: context)
        #expect(!reading.isNegated)
        #expect(reading.intent?.name == name)
    }

    @Test(
        "out of scope",
        arguments: [
            "asdf qwer zxcv", "", "   ", "?", "🙂", "tell me a joke about penguins",
            "who won the champions league final",
            "bitcoin price", "قهوة", "/nothing here", "3", "friday",
        ])
    func outOfScope(_ text: String) throws {
        #expect(try intent(text) == nil)
    }

    @Test func endPunctuationChangesNothing() throws {
        let reader = try Reader(intents: Self.intents)
        for text in ["is the account at risk", "which actions are really late", "start prep"] {
            let plain = reader.read(text, in: context).ranking
            for end in ["?", "!", ".", " ?!", "…"] { #expect(reader.read(text + end, in: context).ranking == plain) }
        }
    }

    @Test func aTemplateCapturesItsSlots() throws {
        let reading = try Reader(intents: Self.intents).read("sarah will train 10 analysts by next fri", in: context)
        #expect(reading.intent == Ranked(name: "add-action", confidence: 1))
        #expect(reading.template == "{owner} will {action} by {due}")
        #expect(
            reading.slots.map { "\($0.name)=\($0.text)" } == [
                "owner=sarah", "action=train 10 analysts", "due=next fri",
            ])
        #expect(reading.slots[2].entity?.value?.short == "2026-03-20")
        #expect(reading.slots[1].entity == nil)
    }

    @Test func aSlotThatEndsWithADayIsNoDay() throws {
        let reading = try Reader(intents: Self.intents).read("new action for acme: fix the sync by apr 3", in: context)
        #expect(reading.slots.map { "\($0.name)=\($0.text)" } == ["account=acme", "action=fix the sync by apr 3"])
    }

    @Test func aCommandIsReadAloneAndWithASubcommand() throws {
        let reader = try Reader(intents: Self.intents)
        let command = try #require(reader.read("  /QBR-prep  acme corp ", in: context).command)
        #expect(command == Command(name: "qbr-prep", rest: "acme corp", range: 2..<11))
        #expect(reader.read("/qbr prep acme", in: context).command?.rest == "acme")
        #expect(reader.read("/dev/null", in: context).command == nil)
        #expect(reader.read("and/or", in: context).command == nil)
        #expect(reader.read("/unknown x", in: context).intent == nil)
    }

    @Test func aPhraseOfTwoIntentsIsNeithersForCertain() throws {
        let reader = try Reader(intents: [
            IntentExamples(name: "a", phrases: ["go on", "carry on with it"]),
            IntentExamples(name: "b", phrases: ["go on", "continue there"]),
        ])
        #expect(reader.read("go on", in: context).template == nil)
    }

    @Test(arguments: ["hooli's deadline", "Hooli’s deadline"])
    func aPossessiveBelongsToTheName(text: String) throws {
        let reader = try Reader(intents: [IntentExamples(name: "a", phrases: ["{account}'s deadline"])])
        #expect(reader.read(text, in: context).template == "{account}'s deadline")
    }

    @Test func rankingsAreProbabilities() throws {
        let reader = try Reader(intents: Self.intents)
        for text in ["late actions", "prepare", "how is the score", "something else entirely"] {
            let ranking = reader.read(text, in: context).ranking
            #expect(ranking.count == 5)
            #expect(ranking.map(\.confidence) == ranking.map(\.confidence).sorted(by: >))
            #expect(ranking.allSatisfy { (0...1).contains($0.confidence) })
            #expect(ranking.reduce(0) { $0 + $1.confidence } <= 1.000_001)
        }
    }

    @Test func whoIsMeantDoesNotMatter() throws {
        let reader = try Reader(intents: Self.intents)
        let acme = reader.read("why has acme gone red lately", in: context).ranking
        #expect(acme == reader.read("why has red peak gone red lately", in: context).ranking)
        #expect(acme.first?.name == "health")
    }

    @Test func theSamePhrasesGiveTheSameReader() throws {
        let texts = ["what is late", "prep", "score", "sarah fixes it by may", "who knows"]
        let first = try Reader(intents: Self.intents)
        let second = try Reader(intents: Self.intents)
        for text in texts { #expect(first.read(text, in: context) == second.read(text, in: context)) }
        // The figure itself: it is the same in every run and on every machine.
        let confidence = try #require(first.read("what is late", in: context).ranking.first?.confidence)
        #expect(first.read("what is late", in: context).ranking.first?.name == "list-actions")
        #expect(confidence > 0.5)
    }

    @Test func whatWasReadIsExplained() throws {
        let reader = try Reader(intents: Self.intents)
        let why = reader.why("why did acme score so badly", in: context)
        #expect(why.intent == reader.read("why did acme score so badly", in: context).ranking.first)
        #expect(why.intent?.name == "health")
        #expect(why.template == nil)
        #expect(why.signs.count == 5)
        #expect(why.signs.map(\.weight) == why.signs.map(\.weight).sorted(by: >))
        #expect(why.signs.contains { $0.name == "score" && $0.weight > 0.05 })
        #expect(reader.why("what is overdue?", in: context).template == "what is overdue")
        #expect(reader.why("قهوة", in: context) == Explanation(intent: nil, template: nil, signs: []))
        #expect(reader.why("/qbr-prep acme", in: context).signs == [])
    }

    @Test func aReaderWithoutIntentsStillReads() throws {
        let reading = try Reader(intents: []).read("prep acme by friday", in: context)
        #expect(reading.intent == nil)
        #expect(reading.ranking == [])
        #expect(reading.entities.map(\.text) == ["acme", "friday"])
    }
}
