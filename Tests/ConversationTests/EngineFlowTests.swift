import Conversation
import Testing

/// What each kind of step does, and when it is done again.
@Suite struct EngineFlowTests {
    @Test func aLookIsFreshOnEachWalkAndAnActIsDoneOnce() throws {
        let order = flow(
            "order", slots: [text("a"), text("b")], look("stock"), act("reserve"), ask("a"), ask("b"), act("buy"))
        var chat = try EngineChat(script(order))
        chat.say("/order")
        #expect(chat.performed == ["stock", "reserve"])
        chat.say("one")
        #expect(chat.performed == ["stock"])
        chat.say("two")
        #expect(chat.performed == ["stock", "buy"])
        #expect(chat.state.stack.isEmpty)
    }

    @Test func aSayingIsSaidOnceAndNotOnEachWalk() throws {
        var chat = try EngineChat(
            script(flow("hello", slots: [text("a"), text("b")], say("Welcome."), ask("a"), ask("b"))))
        #expect(chat.say("/hello") == "Welcome.\na?")
        #expect(chat.say("one") == "b?")
    }

    @Test func aDocumentIsShownWholeAndHandedOverOnce() throws {
        var note = flow(
            "note", slots: [text("a"), text("b")], ask("a"),
            Step(id: "document.letter", kind: .document("letter")), ask("b"))
        note.documents = ["letter": words("# Dear {a},\nsee you.")]
        var chat = try EngineChat(script(note))
        chat.say("/note")
        #expect(chat.say("one") == "# Dear one,\nsee you.\nb?")
        #expect(chat.performed == [Effect.document])
        #expect(chat.effects.last?["document"] == ["name": "letter", "text": "# Dear one,\nsee you."])
        #expect(chat.state.stack.last?.facts["document"] == nil)
        chat.say("two")
        #expect(chat.performed == [])
    }

    @Test func factsOfALookAreSeenByWordsConditionsAndLaterEffects() throws {
        let order = flow(
            "order", look("stock"), say("{left} left.", when: .greater("left", 1)),
            say("Sold out.", when: .not(.has("left"))),
            act("buy"))
        var chat = try EngineChat(script(order), handlers: ["stock": { _ in Outcome(facts: ["left": 3]) }])
        #expect(chat.say("/order") == "3 left.")
        #expect(chat.effects.last?.facts["left"] == 3)
        chat.handlers["stock"] = { _ in Outcome(facts: ["left": 0]) }
        #expect(chat.say("/order") == "Sold out.")
    }

    @Test func aCalledFlowGivesItsSlotsAndFactsUnderItsName() throws {
        let inner = flow("inner", slots: [text("from"), text("size")], look("price"), ask("size"))
        let outer = flow(
            "outer", slots: [text("place")], ask("place"), call("inner", with: ["from": "place"]),
            say("{inner.size} from {inner.from} at {inner.price}."))
        var chat = try EngineChat(script(inner, outer), handlers: ["price": { _ in Outcome(facts: ["price": 7]) }])
        chat.say("/outer")
        #expect(chat.say("the shop") == "size?")
        #expect(chat.flow == Answer.Flow(name: "outer", step: "size", depth: 2))
        #expect(chat.say("big") == "big from the shop at 7.")
        #expect(chat.performed == ["price"])
    }

    @Test func goForgetsWhatItNamesAndDoesTheStepsFromThereAnew() throws {
        let round = flow(
            "round", slots: [text("keep"), text("again")], ask("keep"), say("Here.", id: "start"), ask("again"),
            act("note"), go("start", forgetting: ["again"], when: .equals("again", "more")))
        var chat = try EngineChat(script(round))
        chat.say("/round")
        #expect(chat.say("x") == "Here.\nagain?")
        #expect(chat.say("more") == "Here.\nagain?")
        #expect(chat["keep"] == "x")
        #expect(chat["again"] == nil)
        chat.say("enough")
        #expect(chat.performed == ["note"])
        #expect(chat.state.stack.isEmpty)
    }

    @Test func conditionsSeeWhetherAFlowIsCalledAndWhetherSomethingIsLeftOver() throws {
        let inner = flow("inner", say("Called.", when: .has("called")), say("On its own.", when: .not(.has("called"))))
        let outer = flow("outer", call("inner"))
        var chat = try EngineChat(script(inner, outer))
        #expect(chat.say("/inner") == "On its own.")
        #expect(chat.say("/outer") == "Called.")
        let busy = flow(
            "busy", slots: [Slot(name: "n", kind: .number, ask: words("n?"))], ask("n"),
            say("And more.", when: .has("leftover")))
        chat = try EngineChat(script(busy))
        chat.say("/busy")
        #expect(chat.say("3. grumble") == "And more.\nUnused: grumble.")
        chat.say("/busy")
        #expect(chat.say("3").isEmpty)
    }

    @Test func endLeavesTheFlowAndGoesOnWithTheCaller() throws {
        let inner = flow("inner", say("In."), end(), say("Never."))
        let outer = flow("outer", call("inner"), say("Out."))
        var chat = try EngineChat(script(inner, outer))
        #expect(chat.say("/outer") == "In.\nOut.")
        #expect(chat.state.stack.isEmpty)
    }

    @Test func anOutcomeThatEndsEndsThoseThatCalledToo() throws {
        let inner = flow("inner", look("gate"), say("Never."))
        let outer = flow("outer", call("inner"), say("Never either."))
        let below = flow("below", slots: [text("a")], ask("a"))
        var chat = try EngineChat(
            script(inner, outer, below),
            handlers: [
                "gate": { _ in
                    var outcome = Outcome()
                    outcome.ends = true
                    return outcome
                }
            ])
        chat.say("/below")
        #expect(chat.say("/outer") == "Back to the below. a?")
        #expect(chat.flows == ["below"])
    }

    @Test func anOutcomeFillsForgetsRemembersOffersAndSpeaks() throws {
        let f = flow(
            "f", slots: [text("a"), text("b"), text("c")], words: ["told": words("Told {what}.")], ask("a"),
            look("judge"),
            ask("b"), ask("c"))
        var chat = try EngineChat(script(f))
        chat.handlers["judge"] = { _ in
            var outcome = Outcome.say("told", ["what": "all"])
            outcome.fill = ["b": "filled"]
            outcome.remember = ["since": "monday"]
            outcome.offered = ["x", "y"]
            return outcome
        }
        chat.say("/f")
        #expect(chat.say("one") == "Told all.\nc?")
        #expect(chat["b"] == "filled")
        #expect(chat.state.memory == ["since": "monday"])
        #expect(chat.state.offered == ["x", "y"])
        chat.handlers["judge"] = { _ in
            var outcome = Outcome()
            outcome.forget = ["b"]
            return outcome
        }
        #expect(chat.say("two") == "b?")
    }

    @Test func aFlowThatGoesRoundWithoutAskingEnds() throws {
        let round = flow("round", say("Round.", id: "top"), go("top"))
        var chat = try EngineChat(script(round))
        #expect(chat.say("/round") == "Stopped the round.")
        #expect(chat.state.stack.isEmpty)
        #expect(chat.say("cancel") == "Nothing to stop.")
    }

    @Test func aFlowThatCallsItselfEndsAndLeavesWhatItInterrupted() throws {
        let own = flow("own", call("own"))
        let below = flow("below", slots: [text("a")], ask("a"))
        var chat = try EngineChat(script(own, below))
        chat.say("/below")
        #expect(chat.say("/own") == "Stopped the own.")
        #expect(chat.flows == ["below"])
        #expect(chat.say("where was i") == "Back to the below. a?")
    }
}
