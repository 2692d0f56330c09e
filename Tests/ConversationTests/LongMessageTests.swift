import Testing

@testable import Conversation

/// Long messages: their beginning is read, and no text loses its end.
@Suite struct LongMessageTests {
    var chat: EngineChat

    init() throws { chat = try Desk.chat() }

    @Test(
        "a megabyte is the answer to an open question as it stands",
        arguments: ["we send the deck to them and more. ", "x", "e\u{301}", "deck, ", "well done\n"])
    mutating func aMegabyteIsAnAnswer(_ part: String) {
        chat.say("/task")
        let text = "send " + String(repeating: part, count: 1_000_000 / part.utf8.count)
        let time = ContinuousClock().measure { chat.say(text) }
        #expect(chat["what"] == text.trimmed)
        #expect(time < .seconds(20))
    }

    @Test(
        "a megabyte of requests ends",
        arguments: ["1 is done. ", ", ", "hello. ", "ok ", "cancel, ", "what about acme? ", "/task ", "two million "])
    mutating func aMegabyteOfRequestsEnds(_ part: String) {
        let time = ContinuousClock().measure {
            chat.say(String(repeating: part, count: 1_000_000 / part.utf8.count))
        }
        #expect(time < .seconds(20))
    }

    @Test mutating func aTextOfManySentencesIsKeptWhole() {
        chat.say("/task")
        let text = "we need " + (1...30).map { "part \($0) of it. " }.joined()
        let reply = chat.say(text)
        #expect(chat["what"] == text.trimmed)
        #expect(!reply.contains("Too long."))
    }

    @Test mutating func whatIsNotReadIsSaid() {
        chat.say("/task")
        chat.say("send the deck")
        let reply = chat.say("ravi. " + String(repeating: "and so on. ", count: 20))
        #expect(chat["owner"] == "ravi-shah")
        #expect(reply.hasPrefix("Too long.\n"))
    }

    @Test func theHeadEndsWithASentenceOrAWord() {
        #expect("one. two.".readableHead == nil)
        #expect(String(repeating: "a b. ", count: 30).readableHead?.count == 49)
        let words = String(repeating: "abcdef ", count: 2000).readableHead
        #expect(words?.hasSuffix("abcdef") == true && words.map { $0.count <= 4000 } == true)
        #expect(String(repeating: "x", count: 9000).readableHead?.count == 4000)
    }

    @Test func aPhraseWithoutAWordStandsNowhere() {
        #expect(["-", "by the", "", "…"].phrases == [["by", "the"]])
        #expect(Utterance("a - b").find([]) == nil)
    }
}
