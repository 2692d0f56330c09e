import Channels
import Conversation
import Foundation
import Testing

/// The chat on a real (pseudo-)terminal: keys in, what appears out. One at a time, as a process has one terminal.
@Suite(.serialized, .timeLimit(.minutes(15)))
struct TerminalChatTests {
    /// Runs a chat with `Echo` on a terminal of its own while `body` types; returns when the chat has ended.
    private func chat(
        columns: UInt16 = 60, history: String? = nil, isColoured: Bool = false, _ body: (PseudoTerminal) throws -> Void
    ) throws {
        let terminal = try PseudoTerminal(columns: columns)
        let descriptor = terminal.chatSide
        let ended = DispatchSemaphore(value: 0)
        let thread = Thread {
            defer { ended.signal() }
            guard
                let editor = try? LineEditor(
                    input: descriptor, output: descriptor, history: history.map(HistoryFile.init))
            else { return }
            let colour = TerminalStyle.of(descriptor: descriptor, environment: ["TERM": isColoured ? "xterm" : "dumb"])
            var chat = TerminalChat(
                responder: Echo(), editor: editor, output: Output(descriptor: descriptor), style: colour,
                prompt: { "demo> " }, greeting: Reply("Welcome to **qbr**."))
            try? chat.run()
        }
        thread.start()
        try body(terminal)
        #expect(ended.wait(timeout: .now() + 20) == .success, "the chat did not end")
    }

    @Test func aGreetingAPromptAnAnswerAndCtrlD() throws {
        try chat { terminal in
            try terminal.wait(for: "Welcome to qbr.")
            try terminal.wait(for: "demo> ")
            terminal.type("hello\r")
            try terminal.wait(for: "you: hello")
            try terminal.wait(for: "demo> ")
            terminal.type("\u{4}")
        }
    }

    @Test func aLineCanBeEdited() throws {
        try chat { terminal in
            try terminal.wait(for: "demo> ")
            terminal.type("zëo\u{1B}[D\u{7F}o\u{1B}[C!\u{1}> \u{5}?\r")
            try terminal.wait(for: "you: > zoo!?")
            terminal.type("日本語\u{1B}[D\u{7F}👍🏽\r")
            try terminal.wait(for: "you: 日👍🏽語")
            terminal.type("exit\r")
        }
    }

    @Test func aNumberOrTheBeginningOfALabelChooses() throws {
        try chat { terminal in
            try terminal.wait(for: "demo> ")
            terminal.type("1\r")
            try terminal.wait(for: "you: 1\r\n")
            terminal.type("choose\r")
            try terminal.wait(for: "[1] Yes  [2] No  [3] Not now")
            terminal.type("3\r")
            try terminal.wait(for: "you: (later)")
            terminal.type("choose\r")
            try terminal.wait(for: "[3] Not now")
            terminal.type("y\r")
            try terminal.wait(for: "you: (yes)")
            try terminal.wait(for: "demo> ")
            terminal.type("\u{4}")
        }
    }

    @Test func tabCompletesAsFarAsItIsCertainAndThenLists() throws {
        try chat { terminal in
            try terminal.wait(for: "demo> ")
            terminal.type("/qbr-pr\t")
            try terminal.wait(for: "/qbr-prep ")
            terminal.type("\t")
            try terminal.wait(for: "acme    globex")
            terminal.type("g\t\r")
            try terminal.wait(for: "you: /qbr-prep globex")
            terminal.type("choose\r")
            try terminal.wait(for: "[1] Yes")
            try terminal.wait(for: "demo> ")
            terminal.type("not\t\r")
            try terminal.wait(for: "you: (later)")
            terminal.type("Zo\t\r")
            try terminal.wait(for: "you: Zoë & Co")
            try terminal.wait(for: "demo> ")
            terminal.type("\u{4}")
        }
    }

    @Test func ctrlCDropsTheLineAndASecondOneLeaves() throws {
        try chat { terminal in
            try terminal.wait(for: "demo> ")
            terminal.type("half an answ\u{3}")
            try terminal.wait(for: "^C")
            try terminal.wait(for: "Nothing was sent.")
            try terminal.wait(for: "demo> ")
            terminal.type("whole\r")
            try terminal.wait(for: "you: whole")
            try terminal.wait(for: "demo> ")
            terminal.type("\u{3}")
            try terminal.wait(for: "Nothing was sent.")
            try terminal.wait(for: "demo> ")
            terminal.type("more\u{3}")
            try terminal.wait(for: "Nothing was sent.")
            try terminal.wait(for: "demo> ")
            terminal.type("\u{3}")
            try terminal.wait(for: "^C")
        }
    }

    @Test func historyIsKeptAcrossSessions() throws {
        let folder = try TemporaryFolder()
        let file = folder.path + "/history"
        try chat(history: file) { terminal in
            try terminal.wait(for: "demo> ")
            terminal.type("first\rsecond\rfirst\r secret\r")
            try terminal.wait(for: "you:  secret")
            try terminal.wait(for: "demo> ")
            terminal.type("\u{4}")
        }
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "first\nsecond\nfirst\n")
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        try chat(history: file) { terminal in
            try terminal.wait(for: "demo> ")
            terminal.type("\u{1B}[A\u{1B}[A!\r")
            try terminal.wait(for: "you: second!")
            terminal.type("\u{12}fir\r")
            try terminal.wait(for: "you: first")
            try terminal.wait(for: "demo> ")
            terminal.type("\u{4}")
        }
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "second\nfirst\nsecond!\nfirst\n")
        #expect(HistoryFile(path: file).lines == ["second", "second!", "first"])
    }

    @Test func repliesAreWrappedToTheWidthOfTheMoment() throws {
        try chat(columns: 20) { terminal in
            try terminal.wait(for: "demo> ")
            terminal.type("a b c d e f g h i\r")
            try terminal.wait(for: "you: a b c d e f g h\r\ni")
            terminal.resize(columns: 14)
            terminal.type("a b c d e f\r")
            try terminal.wait(for: "you: a b c d e\r\nf")
            try terminal.wait(for: "demo> ")
            terminal.type("\u{4}")
        }
    }

    @Test func aPasteIsOneMessage() throws {
        try chat { terminal in
            try terminal.wait(for: "demo> ")
            terminal.type("\u{1B}[200~two\nlines\u{1B}[201~!\r")
            try terminal.wait(for: "you: two lines!")
            try terminal.wait(for: "demo> ")
            terminal.type("\u{4}")
        }
    }

    @Test func aFailureIsTold() throws {
        try chat { terminal in
            try terminal.wait(for: "demo> ")
            terminal.type("fail\r")
            try terminal.wait(for: "The workspace is locked; try again.")
            terminal.type("next\r")
            try terminal.wait(for: "you: next")
            try terminal.wait(for: "demo> ")
            terminal.type("\u{4}")
        }
    }

    @Test func thePromptsColourEndsWithThePrompt() throws {
        try chat(isColoured: true) { terminal in
            try terminal.wait(for: "\u{1B}[1;36mdemo>\u{1B}[0m ")
            terminal.type("\u{4}")
        }
    }

    @Test(arguments: [true, false])
    func colourIsThereWhereItIsWanted(isColoured: Bool) throws {
        try chat(isColoured: isColoured) { terminal in
            try terminal.wait(for: "demo>")
            terminal.type("**bold**\r")
            try terminal.wait(for: isColoured ? "you: \u{1B}[1mbold\u{1B}[0m" : "you: bold")
            #expect(terminal.seen.contains("\u{1B}[1") == isColoured)
            try terminal.wait(for: "demo>")
            terminal.type("\u{4}")
        }
    }
}
