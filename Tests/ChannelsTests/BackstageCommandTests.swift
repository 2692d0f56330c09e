import Testing

@testable import Channels

/// What is said to the terminal itself.
@Suite struct BackstageCommandTests {
    @Test(arguments: [
        (":why", BackstageCommand.why), ("  :STATE ", .state), (":help", .help), (":room", .enter("")),
        (":room  #stand up", .enter("#stand up")), (":as Priya  Nair", .become("Priya Nair")),
        (":clock +8d", .clock(minutes: 11_520, text: "+8d")), (":save a b.chat", .save("a b.chat")),
        (":render slack", .render(.slack)), (":render Google-Chat", .render(.googleChat)),
    ])
    func isTakenForWhatItSays(line: String, command: BackstageCommand) {
        #expect(BackstageCommand(line) == command)
    }

    @Test(arguments: ["why", ": why", ":", ":)", "a :why", "/qbr-prep acme", ""])
    func whatBeginsOtherwiseIsForTheBot(line: String) {
        #expect(BackstageCommand(line) == nil)
    }

    @Test(arguments: [
        (":as", "needs a name"), (":save", "needs a file"), (":clock", "takes +2d"),
        (":clock -2d", "time only goes forward"),
        (":render fax", "takes one of these: terminal, plain, slack"), (":render", "takes one of these"),
        (":why me", "`:why` is none of these"), (":jump", "`:jump` is none of these"),
    ])
    func whatIsWrongIsSaid(line: String, words: String) throws {
        guard case .unknown(let said) = BackstageCommand(line) else { throw CommandTaken(line: line) }
        #expect(said.contains(words))
    }

    private struct CommandTaken: Error { let line: String }
}
