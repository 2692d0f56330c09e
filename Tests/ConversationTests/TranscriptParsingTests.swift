import Conversation
import Testing

@Suite struct TranscriptParsingTests {
    @Test func theHeaderIsRead() throws {
        let transcript = try Transcript(
            parsing:
                "# A title\n#more\nclock 2026-03-09 08:00 Europe/London\nwith demo extra.csv\nmaya csm\nmaya> hi\nbot< hi\n",
            file: "a.chat")
        #expect(transcript.title == "A title")
        #expect(transcript.setup.clock?.description == "2026-03-09 08:00 Europe/London")
        #expect(transcript.setup.with == ["demo", "extra.csv"])
        #expect(transcript.setup.participants == [.init(name: "maya", role: "csm")])
    }

    @Test func aMessageMayHaveSeveralLines() throws {
        let transcript = try Transcript(parsing: "maya> one\n      two\nbot< x\n", file: "a.chat")
        guard case .turn(let turn) = transcript.steps[0] else { Issue.record("no turn"); return }
        #expect(turn.body == .text("one\ntwo"))
    }

    @Test func allFaultsAreNamedWithTheirLines() throws {
        let error = #expect(throws: TranscriptFaults.self) {
            try Transcript(
                parsing: """
                    clock someday
                    what is this line
                    maya csm
                    bot< too early
                    = flow none
                    sam> hello
                    bot< ~ (
                    = nonsense here | count note many
                      goes on with a check
                    --- reboot
                    --- clock +2y
                    hello there
                    """, file: "a.chat")
        }
        let lines = try #require(error).description.split(separator: "\n")
        #expect(
            lines == [
                "a.chat:1: this is no clock; write `clock 2026-03-09 08:00 Europe/London`",
                "a.chat:2: 'what is this line' is not known; write `clock`, `with`, `each`, or who takes part (`maya csm`)",
                "a.chat:4: a reply to nothing; write `maya> text` before it",
                "a.chat:5: a check of nothing; write `maya> text` before it",
                "a.chat:6: nobody called 'sam' takes part; known are maya",
                "a.chat:7: '(' is no regular expression; mend it or drop the `~`",
                "a.chat:8: 'nonsense here' is no check; write `slot NAME VALUE`, `flow NAME`, `depth N`, `intent NAME`, `changes KIND ID`, `fact KIND ID FIELD VALUE` or `count KIND N`",
                "a.chat:8: 'count note many' is no check; write `slot NAME VALUE`, `flow NAME`, `depth N`, `intent NAME`, `changes KIND ID`, `fact KIND ID FIELD VALUE` or `count KIND N`",
                "a.chat:9: 'goes on with a check' continues nothing; begin a line with `bot<`",
                "a.chat:10: '--- reboot' is not known; write `--- restart` or `--- clock 2026-03-12 09:00`",
                "a.chat:11: '+2y' is no time; write +2d, +1w, +3h or +30m",
                "a.chat:12: 'hello there' is not understood; write `maya> text`, `bot< text`, `as slack`, `= check` or `--- restart`",
            ])
    }

    @Test(
        "a clock that does not exist is a fault",
        arguments: [
            "2026-02-30 08:00", "2026-03-09 25:00", "2026-03-09 08:61", "2026-03-09 08:00 Europe/London now", "",
        ])
    func itIsNoClock(_ clock: String) {
        #expect(throws: TranscriptFaults.self) {
            try Transcript(parsing: "clock \(clock)\nmaya> hi\nbot< hi", file: "a.chat")
        }
    }

    @Test func anEmptyFileIsAFault() {
        #expect(throws: TranscriptFaults.self) { try Transcript(parsing: "# nothing\n", file: "a.chat") }
    }

    @Test func windowsLineEndsAreRead() throws {
        let transcript = try Transcript(parsing: "maya csm\r\nmaya> hi\r\nbot< hi\r\n     [Yes]\r\n", file: "a.chat")
        #expect(transcript.steps.count == 1)
    }

    @Test func whatIsWrongWithATableIsNamed() throws {
        let error = #expect(throws: TranscriptFaults.self) {
            try Transcript(
                parsing: """
                    each thing | count
                         milk
                    @desk> hi
                    maya@> hi
                    """, file: "a.chat")
        }
        #expect(
            try #require(error).description.split(separator: "\n") == [
                "a.chat:2: this row has 1 cells where `each` names 2",
                "a.chat:3: '@desk>' names nobody or no room; write `maya>` or `maya@standup>`",
                "a.chat:4: 'maya@>' names nobody or no room; write `maya>` or `maya@standup>`",
                "a.chat:4: `each` has no rows; write one a line below it, with blanks before it",
            ])
    }
}
