import Foundation
import Testing

@testable import qbr

/// `qbr chat` as a program among programs.
@Suite(.timeLimit(.minutes(15)))
struct ChatProgramTests {
    private func demo() throws -> Program {
        let program = try Program(["QBR_USER": "Maya"])
        #expect(try program.run("demo").status == 0)
        return program
    }

    @Test func oneLineOutForOneLineIn() throws {
        let input = """
            /qbr-help
            {"id":"e1","text":"thanks"}

            {}
            {"id":"e2","text":7}
            {"id":"e3","conversation":"c2","text":"hello"}
            """
        let outcome = try demo().run("chat", "--json", input: input)
        let lines = try outcome.output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
        try #require(lines.count == 6)
        #expect(lines.map { $0["id"] as? String } == [nil, "e1", nil, nil, "e2", "e3"])
        #expect(lines.map { $0["error"] == nil } == [true, true, false, false, false, true])
        #expect(lines[5]["conversation"] as? String == "c2")
        #expect(lines.allSatisfy { $0["v"] as? Int == 1 })
    }

    @Test func anAnsweredIDGetsTheSameAnswerAgainInALaterProcess() throws {
        let program = try demo()
        let line = #"{"id":"e1","text":"/qbr-prep acme"}"# + "\n"
        let first = try program.run("chat", "--json", input: line)
        #expect(first.output.contains(#""intent":"qbr-prep""#))
        #expect(try program.run("chat", "--json", input: line).output == first.output)
    }

    @Test func aPipeGetsPlainTextAlone() throws {
        let outcome = try demo().run("chat", input: "/qbr-prep acme\n")
        #expect(outcome.output.contains("Acme"))
        #expect(!outcome.output.contains("**") && !outcome.output.contains("\u{1B}"))
        #expect(outcome.errors == "")
    }

    @Test func executeSaysOneThing() throws {
        let program = try demo()
        let piped = try program.run("chat", "--conversation", "a", input: "/qbr-help\n")
        #expect(try program.run("-e", "/qbr-help", "--conversation", "b").output == piped.output)
        #expect(try program.run("chat", "--json", "-e", "/qbr-help").output.hasPrefix("{"))
    }

    @Test func aReaderThatLeavesIsNoError() throws {
        let program = try demo()
        defer { withExtendedLifetime(program) {} }
        let process = program.process(["chat", "--json"])
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try output.fileHandleForReading.close()
        try input.fileHandleForWriting.write(contentsOf: Data("hello\nhello\n".utf8))
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 0)
    }

    @Test func anUnreadableMessageInAPipeIsTold() throws {
        let outcome = try demo().run(["chat"], input: Data([0xFF, 0x0A]) + Data("hello\n".utf8))
        #expect(outcome.errors == "The line is not valid UTF-8; convert it and send it again.\n")
        #expect(!outcome.output.isEmpty)
        #expect(outcome.status == 1)
    }
}
