import Conversation
import Days
import Testing

/// A conversation that is written down while it goes on.
@Suite struct TranscriptRecorderTests {
    @Test func whatWasSaidPlaysAgain() throws {
        let monday = TranscriptClock(day: Day(number: 20_521), minute: 480, zone: "Europe/London")
        var recorder = TranscriptRecorder(title: "As it went", clock: monday, home: "default")
        #expect(recorder.isEmpty)
        var stage = try EchoStage(TranscriptSetup())
        func say(_ body: Incoming.Body, as speaker: String, in room: String = "default", label: String? = nil) throws {
            let incoming = Incoming(conversation: room, user: speaker.lowercased(), body: body, channel: "test")
            recorder.add(incoming, try stage.answer(incoming), speaker: speaker, label: label)
        }
        try say(.text("buy  milk"), as: "Maya")
        try say(.text("silent"), as: "Maya")
        stage.set(monday.advanced(minutes: 2880))
        recorder.moveClock(by: "+2d")
        try say(.text("when"), as: "Maya")
        try say(.text("two"), as: "Sam", in: "standup")

        #expect(
            recorder.text == """
                # As it went
                clock 2026-03-09 08:00 Europe/London
                maya csm
                sam csm

                maya> buy milk
                bot< Noted: buy milk
                = flow none | changes note.created 0
                maya> silent
                bot< (silence)
                = flow none
                --- clock +2d
                maya> when
                bot< 2026-03-11 08:00 Europe/London
                = flow none
                sam@standup> two
                bot< One.
                bot< Two.
                = flow none

                """)
        #expect(try EchoStage.play(recorder.text).failures == [])
    }

    @Test func aButtonIsWrittenByItsLabel() throws {
        var recorder = TranscriptRecorder(title: "Asked", clock: nil, with: ["demo"], home: "default")
        var stage = try EchoStage(TranscriptSetup())
        for (body, label) in [(Incoming.Body.text("ask"), nil), (.choice("no"), "No, thanks")] {
            let incoming = Incoming(conversation: "default", user: "maya", body: body, channel: "test")
            recorder.add(incoming, try stage.answer(incoming), speaker: "maya", label: label)
        }
        #expect(
            recorder.text.hasPrefix(
                "# Asked\nwith demo\nmaya csm\n\nmaya> ask\nbot< Save it?\n     **Really**, maya?\n"))
        #expect(
            recorder.text.contains(
                "\n     [Yes] [No, thanks]\n= flow save confirm\nmaya> (No, thanks)\nbot< You pressed no.\n"))
    }
}
