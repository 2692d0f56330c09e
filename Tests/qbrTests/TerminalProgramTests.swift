import Foundation
import Glibc
import Testing

@testable import qbr

/// The program on a (pseudo-)terminal, as a new user meets it.
@Suite(.serialized, .timeLimit(.minutes(15)))
struct TerminalProgramTests {
    /// Starts `qbr` on a terminal of its own, lets `body` type, and waits until it has ended.
    private func chat(_ program: Program, _ body: (PseudoTerminal) throws -> Void) throws {
        let terminal = try PseudoTerminal(columns: 80)
        let process = program.process([])
        let side = FileHandle(fileDescriptor: terminal.chatSide)
        process.standardInput = side
        process.standardOutput = side
        process.standardError = side
        try process.run()
        defer { if process.isRunning { process.terminate() } }
        try body(terminal)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test func aReviewIsBegunAndTakenUpAgainTomorrow() throws {
        let program = try Program(["NO_COLOR": "1"])
        #expect(try program.run("demo").status == 0)
        try chat(program) { terminal in
            try terminal.wait(for: "plays on Monday 9 Mar 2026")
            try terminal.wait(for: "demo, Mon 9 Mar> ")
            terminal.type("/qbr-pr\tac\t\r")
            try terminal.wait(for: "/qbr-prep Acme Corp")
            try terminal.wait(for: "[1] Check goals")
            try terminal.wait(for: "demo, Mon 9 Mar> ")
            #expect(!terminal.seen.contains("\u{1B}[1m"))
            terminal.type("\u{4}")
        }
        let file = program.folder + "/history"
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
        try chat(program) { terminal in
            try terminal.wait(for: "Back to Acme Corp")
            try terminal.wait(for: "[1] Check goals")
            try terminal.wait(for: "demo, Mon 9 Mar> ")
            terminal.type("1\r")
            try terminal.wait(for: "Still true?")
            try terminal.wait(for: "demo, Mon 9 Mar> ")
            terminal.type("\u{1B}[A\u{1B}[A\u{3}")
            try terminal.wait(for: "/qbr-prep Acme Corp")
            try terminal.wait(for: "^C")
            try terminal.wait(for: "demo, Mon 9 Mar> ")
            terminal.type("exit\r")
        }
    }

    @Test func behindTheStageItTellsWhyAndKeepsWhatWasSaid() throws {
        let program = try Program(["NO_COLOR": "1"])
        #expect(try program.run("demo").status == 0)
        try chat(program) { terminal in
            try terminal.wait(for: "demo, Mon 9 Mar> ")
            terminal.type("health of globex\r")
            try terminal.wait(for: "Globex: ")
            terminal.type(":why\r")
            try terminal.wait(for: "Taken for health")
            try terminal.wait(for: "account: “globex”")
            terminal.type(":state\r")
            try terminal.wait(for: "Remembered: account = Globex")
            terminal.type(":clock +8d\r")
            try terminal.wait(for: "It is 2026-03-17 09:00.")
            try terminal.wait(for: "demo, Tue 17 Mar> ")
            terminal.type(":as nobody\r")
            try terminal.wait(for: "Nobody is called 'nobody'")
            terminal.type(":as sam\r")
            try terminal.wait(for: "You speak as Sam Whitlock.")
            terminal.type(":room standup\r")
            try terminal.wait(for: "You speak in standup.")
            terminal.type("hello\r")
            try terminal.wait(for: "Morning Sam")
            terminal.type(":save kept.chat\r")
            try terminal.wait(for: "plays it again")
            terminal.type(":save kept.chat\r")
            try terminal.wait(for: "is there already")
            terminal.type("exit\r")
        }
        let outcome = try program.run("test", "kept.chat")
        #expect(outcome.output.hasPrefix("ok   kept.chat (2 turns)"), "\(outcome.output)")
    }

    @Test("a signal that ends it gives the terminal back", arguments: [SIGTERM, SIGHUP])
    func theTerminalIsGivenBack(signal: Int32) throws {
        let terminal = try PseudoTerminal(columns: 80)
        let before = try mode(of: terminal)
        let program = try Program()
        defer { withExtendedLifetime(program) {} }
        let process = program.process([])
        let side = FileHandle(fileDescriptor: terminal.chatSide)
        process.standardInput = side
        process.standardOutput = side
        process.standardError = side
        try process.run()
        // Whatever goes wrong below, nobody waits for it for ever.
        defer { kill(process.processIdentifier, SIGKILL) }
        try terminal.wait(for: "The workspace is empty")
        try terminal.wait(for: "\u{1B}[1;36m>\u{1B}[0m ")
        #expect(try mode(of: terminal).c_lflag != before.c_lflag)
        kill(process.processIdentifier, signal)
        try terminal.wait(for: "\u{1B}[?2004l")
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
        let after = try mode(of: terminal)
        #expect(after.c_lflag == before.c_lflag && after.c_iflag == before.c_iflag)
    }

    private func mode(of terminal: PseudoTerminal) throws -> termios {
        var mode = termios()
        try #require(tcgetattr(terminal.chatSide, &mode) == 0)
        return mode
    }

    @Test func coloursAreForTerminals() throws {
        let program = try Program()
        try chat(program) { terminal in
            try terminal.wait(for: "\u{1B}[1mqbr \(QBR.version)\u{1B}[0m")
            try terminal.wait(for: "The workspace is empty")
            try terminal.wait(for: "\u{1B}[1;36m>\u{1B}[0m ")
            terminal.type("\u{4}")
        }
    }

    @Test func whereSeveralCouldSpeakItIsAskedOnce() throws {
        let program = try Program(["NO_COLOR": "1"])
        for name in ["Sam Whitlock", "Sam Weller", "Maya Lindqvist"] {
            #expect(try program.run("people", "add", name, "--role", "csm").status == 0)
        }
        try chat(program) { terminal in
            try terminal.wait(for: "Who are you? One of the 3 CSMs")
            try terminal.wait(for: "name> ")
            terminal.type("zoe\r")
            try terminal.wait(for: "Nobody here is called that.")
            terminal.type("sam\r")
            try terminal.wait(for: "Which one: Sam Weller, Sam Whitlock?")
            terminal.type("sam wh\t\r")
            try terminal.wait(for: "Hello, Sam.")
            try terminal.wait(for: "\n> ")
            terminal.type("\u{4}")
        }
        try chat(program) { terminal in
            try terminal.wait(for: "\n> ")
            #expect(!terminal.seen.contains("Who are you?"))
            terminal.type("\u{4}")
        }
    }
}
