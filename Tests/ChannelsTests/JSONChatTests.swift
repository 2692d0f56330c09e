import Channels
import Conversation
import Foundation
import Glibc
import Testing

@Suite(.timeLimit(.minutes(15)))
struct JSONChatTests {
    /// Gives the lines to a chat and returns the lines that it answered.
    private func answers(to input: [UInt8], user: String? = nil) throws -> [String] {
        let output = try PipedChat.run(input) { input, output in
            var chat = JSONChat(responder: Echo(), user: user, input: input, output: output)
            try chat.run()
        }
        #expect(output.isEmpty || output.hasSuffix("\n"))
        return output.split(separator: "\n").map(String.init)
    }

    private func answers(to input: String, user: String? = nil) throws -> [String] {
        try answers(to: Array(input.utf8), user: user)
    }

    /// The answer of `Echo`, written down once.
    private static func said(_ text: String, id: String? = nil, conversation: String = "default") -> String {
        let idPart = id.map { "\"id\":\"\($0)\"," } ?? ""
        return """
            {"changes":[],"conversation":"\(conversation)","flow":null,\(idPart)"replies":\
            [{"choices":[],"text":"\(text)"}],"understood":{"confidence":1,"intent":null,"slots":{}},"v":1}
            """
    }

    private static func bad(_ message: String, id: String? = nil) -> String {
        let idPart = id.map { ",\"id\":\($0)" } ?? ""
        return "{\"error\":{\"code\":\"bad-input\",\"message\":\"\(message)\"}\(idPart),\"v\":1}"
    }

    @Test(
        "one line in is one line out",
        arguments: [
            (
                #"{"id":"e1","conversation":"c1","user":"dana","text":"hi"}"#,
                said("dana: hi", id: "e1", conversation: "c1")
            ),
            (#"{"text":"hi"}"#, said("you: hi")),
            (#"  {"text":"hi","id":null,"more":{"of":[1]}}  "#, said("you: hi")),
            (#"{"choice":"yes","id":"e2"}"#, said("you: (yes)", id: "e2")),
            (#"{"choice":"yes","text":"Yes"}"#, said("you: (yes)")),
            (#"{"text":"a/b “ü” 👍🏽 \n\t\"q\""}"#, said(#"you: a/b “ü” 👍🏽 \n\t\"q\""#)),
            ("/qbr-prep acme", said("you: /qbr-prep acme")),
            ("windows line\r", said("you: windows line")),
            ("[1,2]", said("you: [1,2]")),
            ("\"text\"", said(#"you: \"text\""#)),
            ("{not json", said("you: {not json")),
            ("{}", bad(#"The object has neither \"text\" nor \"choice\"; give it one of them."#)),
            (
                #"{"id":"e3"}"#,
                bad(#"The object has neither \"text\" nor \"choice\"; give it one of them."#, id: "\"e3\"")
            ),
            (
                #"{"id":"e4","text":" "}"#,
                bad(#"The \"text\" is empty; put the message into it, or send a \"choice\"."#, id: "\"e4\"")
            ),
            (#"{"id":"e5","text":7}"#, bad(#"\"text\" is not a string; put its value in quotes."#, id: "\"e5\"")),
            (#"{"id":6,"text":"hi"}"#, bad(#"\"id\" is not a string; put its value in quotes."#, id: "6")),
            (#"{"id":[7],"text":"hi"}"#, bad(#"\"id\" is not a string; put its value in quotes."#)),
            (#"{"conversation":{},"text":"hi"}"#, bad(#"\"conversation\" is not a string; put its value in quotes."#)),
            (#"{"user":true,"text":"hi"}"#, bad(#"\"user\" is not a string; put its value in quotes."#)),
            (#"{"choice":1,"text":"hi"}"#, bad(#"\"choice\" is not a string; put its value in quotes."#)),
            ("", bad("The line is empty; send a message, or a JSON object with \\\"text\\\".")),
            (" \t ", bad("The line is empty; send a message, or a JSON object with \\\"text\\\".")),
        ])
    func oneForOne(line: String, expected: String) throws {
        #expect(try answers(to: "\(line)\n") == [expected])
    }

    @Test func whatFailsIsAnsweredAndTheNextLineIsRead() throws {
        let lines = try answers(to: "{\"id\":\"e1\",\"text\":\"fail\"}\n\nnext\n")
        #expect(lines.count == 3)
        #expect(
            lines.first
                == #"{"error":{"code":"failed","message":"The workspace is locked; try again."},"id":"e1","v":1}"#)
        #expect(lines.last == Self.said("you: next"))
    }

    @Test func aNumberThatCannotBeWrittenIsASentenceAndNoDump() throws {
        let line = try #require(try answers(to: "overflow\n").first)
        #expect(line.contains("cannot be kept") && !line.contains("EncodingError") && !line.contains("Context"))
    }

    @Test func theLastLineNeedsNoLineEnd() throws {
        #expect(try answers(to: "a\nb") == [Self.said("you: a"), Self.said("you: b")])
        #expect(try answers(to: "") == [])
    }

    @Test func aByteOrderMarkIsNoPartOfTheFirstLine() throws {
        #expect(try answers(to: "\u{FEFF}{\"text\":\"hi\"}\nhi\n") == [Self.said("you: hi"), Self.said("you: hi")])
    }

    @Test func theUserOfTheCommandLineSpeaksWhereTheLineNamesNobody() throws {
        let lines = try answers(to: "hi\n{\"text\":\"hi\"}\n{\"text\":\"hi\",\"user\":\"sam\"}\n", user: "maya")
        #expect(lines == ["maya: hi", "maya: hi", "sam: hi"].map { Self.said($0) })
    }

    @Test func invalidUTF8IsBadInputWithItsID() throws {
        let message = "The line is not valid UTF-8; convert it and send it again."
        let line = Array(#"{"a":{"id":"no"},"id":"e\u0031","text":""#.utf8) + [0xC3, 0x28] + Array("\"}\nok\n".utf8)
        #expect(try answers(to: line) == [Self.bad(message, id: "\"e1\""), Self.said("you: ok")])
        #expect(try answers(to: [0xFF, 0x0A]) == [Self.bad(message)])
    }

    @Test(arguments: [1 << 20, (1 << 20) + 1, 3 << 20])
    func aLineOverOneMebibyteIsBadInputWithItsID(length: Int) throws {
        let head = #"{"text":""#
        let tail = #"","id":"e1"}"#
        let text = String(repeating: "x", count: length - head.utf8.count - tail.utf8.count)
        let lines = try answers(to: head + text + tail + "\nnext\n")
        let tooLong = Self.bad("The line is longer than 1 MiB; send a shorter message.", id: "\"e1\"")
        #expect(lines.count == 2)
        #expect(lines.first == (length > 1 << 20 ? tooLong : Self.said("you: " + text, id: "e1")))
        #expect(lines.last == Self.said("you: next"))
    }

    @Test func plainTextOverOneMebibyteHasNoID() throws {
        let line = "see {\"id\":\"e1\"} " + String(repeating: "x", count: 1 << 20)
        #expect(try answers(to: line) == [Self.bad("The line is longer than 1 MiB; send a shorter message.")])
    }

    @Test func eachAnswerIsOutBeforeTheNextLineIsRead() throws {
        let incoming = Pipe()
        let outgoing = Pipe()
        let chat = Thread {
            var chat = JSONChat(
                responder: Echo(), input: incoming.fileHandleForReading.fileDescriptor,
                output: Output(descriptor: outgoing.fileHandleForWriting.fileDescriptor))
            try? chat.run()
            try? outgoing.fileHandleForWriting.close()
        }
        chat.start()
        for text in ["one", "two"] {
            try incoming.fileHandleForWriting.write(contentsOf: Data("\(text)\n".utf8))
            #expect(String(decoding: outgoing.fileHandleForReading.availableData, as: UTF8.self).contains(text))
        }
        try incoming.fileHandleForWriting.close()
        #expect(outgoing.fileHandleForReading.readDataToEndOfFile().isEmpty)
    }

    @Test func aClosedOutputEndsTheChatWithoutAnError() throws {
        signal(SIGPIPE, SIG_IGN)
        let incoming = Pipe()
        let outgoing = Pipe()
        try incoming.fileHandleForWriting.write(contentsOf: Data("one\ntwo\n".utf8))
        try incoming.fileHandleForWriting.close()
        try outgoing.fileHandleForReading.close()
        var chat = JSONChat(
            responder: Echo(), input: incoming.fileHandleForReading.fileDescriptor,
            output: Output(descriptor: outgoing.fileHandleForWriting.fileDescriptor))
        try chat.run()
    }

    @Test func anInputThatCannotBeReadIsAnError() throws {
        let folder = open("/", O_RDONLY)
        defer { close(folder) }
        var chat = JSONChat(responder: Echo(), input: folder)
        #expect(throws: ChannelError.cannotRead(reason: "Is a directory")) { try chat.run() }
    }
}
