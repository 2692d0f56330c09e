import Conversation
import Testing

@Suite struct TranscriptTests {
    @Test func aConversationThatGoesAsWrittenPasses() throws {
        let result = try EchoStage.play(
            """
            # Everything at once
            clock 2026-03-09 08:00 Europe/London   # Monday
            with demo
            maya csm
            sam lead

            maya> two
            bot< One.
            bot< Two.
            sam>  ask
            bot< Save  it?
                 **Really**, ...?
                 [Yes]
                 [No, thanks]
            = flow save confirm | depth 2 | intent none | changes none
            sam> (No, thanks)       # presses a button
            bot< You pressed no.
            = flow none
            --- restart
            maya> mood
            bot< fresh
            maya> silent
            bot< (silence)
            maya> buy R&D milk #now
            bot< ~ milk #n.w$
            = slot text buy R&D milk #now | slot owner Priya | slot due none | changes note.created 0
            = fact note 0 by Maya Lindqvist | fact note 0 by.id maya | fact note 0 length 17 | fact note 1 none | count note 1
            --- clock +2d
            maya> when
            bot< 2026-03-11 08:00 Europe/London
            --- clock 2026-04-01 17:30
            maya> when
            bot< 2026-04-01 17:30 Europe/London
            """)
        #expect(result.failures.map(\.description) == [])
        #expect(result.turns == 8)
    }

    @Test func aFailureReadsAsAChat() throws {
        let result = try EchoStage.play(
            """
            maya> ask
            bot< Save it?
                 **Certainly**, maya?
                 [Yes] [No, thanks]
            """)
        #expect(
            result.failures.map(\.description).joined() == """
                a.chat:2: the answer differs
                    maya> ask
                    bot< Save it?
                  -      **Certainly**, maya?
                  +      **Really**, maya?
                         [Yes] [No, thanks]
                """)
    }

    @Test(
        "what differs from the answer fails",
        arguments: [
            "maya> two\nbot< One.", "maya> two\nbot< One.\nbot< Two.\nbot< Three.", "maya> two\nbot< Two.\nbot< One.",
            "maya> ask\nbot< Save it?\n     **Really**, maya?", "maya> ask\nbot< Save it?\n     ...\n     [Yes]",
            "maya> silent\nbot< ...", "maya> mood\nbot< (silence)", "maya> mood", "maya> mood\nbot< fres",
            "maya> mood\nbot< ~ ^res", "maya> mood\nbot< ...x", "maya> mood\n?< sour", "maya> (Yes)\nbot< ...",
            "maya> ask\nbot< ...\nmaya> (Maybe)\nbot< ...",
            "maya> ask\nbot< ...\nmaya> mood\nbot< ...\nmaya> (Yes)\nbot< ...",
            "maya> boom\nbot< ...", "maya> mood\nbot< fresh\n= intent note", "maya> x\nbot< ...\n= slot owner Ravi",
            "maya> x\nbot< ...\n= slot due 2026-04-03", "maya> x\nbot< ...\n= slot text none",
            "maya> x\nbot< ...\n= changes none",
            "maya> x\nbot< ...\n= changes note.created 1", "maya> x\nbot< ...\n= changes note.deleted",
            "maya> x\nbot< ...\n= flow save",
            "maya> x\nbot< ...\n= fact note 0 text y", "maya> x\nbot< ...\n= fact note 9 text x",
            "maya> x\nbot< ...\n= fact note 0 none",
            "maya> x\nbot< ...\n= count note 2", "maya> x\nbot< ...\n= depth 1",
            "maya> ask\nbot< ...\n= flow save other",
            "--- clock +2d\nmaya> mood\nbot< fresh", "with nothing-of-the-kind\nmaya> mood\nbot< fresh",
        ])
    func itFails(_ text: String) throws {
        #expect(try EchoStage.play(text).failures.count == 1)
    }

    @Test(
        "wildcards and optional replies loosen one place",
        arguments: [
            "maya> two\n...", "maya> two\nbot< One.\n...", "maya> two\n...\nbot< Two.", "maya> two\nbot< ...\nbot< ...",
            "maya> two\n?< Zero.\nbot< One.\n?< One and a half.\nbot< Two.\n?< Three.", "maya> two\n?< One.\nbot< Two.",
            "maya> ask\nbot< ...", "maya> ask\nbot< Save...\n     ...", "maya> ask\nbot< ...\n     [Yes] [No, thanks]",
            "maya> ask\nbot< S...e i...\n     ...Really...\n     [Yes] ...", "maya> silent\n...",
            "maya> silent\n?< Hm.\n",
        ])
    func itPasses(_ text: String) throws {
        #expect(try EchoStage.play(text).failures.map(\.description) == [])
    }

    @Test func failuresNameFileAndLine() throws {
        let result = try EchoStage.play("maya> boom\nbot< ...\nmaya> x\nbot< ...\n= slot owner Ravi | count note 3\n")
        #expect(
            result.failures.map { $0.description.split(separator: "\n")[0] } == [
                "a.chat:1: the disk is full; free some space",
                "a.chat:5: = slot owner Ravi: it is {id: p1, name: Priya}",
                "a.chat:5: = count note 3: there are 1",
            ])
    }

    @Test func dataThatMayBeAbsentSkipsTheTranscript() throws {
        let result = try EchoStage.play("with? book.csv\nmaya> x\nbot< y\n")
        #expect(result.skipped == "there is no book.csv")
        #expect(!result.isPassed && result.failures.isEmpty)
    }

    @Test func acceptingRewritesOnlyWhatDiffers() throws {
        let text = """
            # Title
            maya csm

            maya> ask
            bot< Sav...
                 ...
            maya> two     # both
            bot< Wrong.

            # between
            ?< Also wrong.
            = changes none
            maya> silent
            bot< Something.
            maya> mood
            """
        let accepted = try EchoStage.play(text).accepted
        #expect(
            accepted == """
                # Title
                maya csm

                maya> ask
                bot< Sav...
                     ...
                maya> two     # both
                bot< One.
                bot< Two.

                # between
                = changes none
                maya> silent
                bot< (silence)
                maya> mood
                bot< asking
                """)
        #expect(try EchoStage.play(accepted).isPassed)
        #expect(try EchoStage.play(accepted).accepted == accepted)
    }

    @Test func severalPeopleShareARoom() throws {
        let result = try EchoStage.play(
            """
            maya csm
            sam lead
            sam@#desk> ask
            bot< ...
            maya> ask
            bot< ...
            maya@#desk> (Yes)
            bot< You pressed yes.
            sam> (Yes)
            bot< You pressed yes.
            """)
        #expect(
            result.failures.map(\.description) == ["a.chat:9: there is no button 'Yes': none is on offer"])
    }

    @Test func aTableIsPlayedRowByRow() throws {
        let result = try EchoStage.play(
            """
            each thing   | length | count
                 milk    | 4      | 1
                 R&D tea | 7      | 1     # two words
                 oil     | 4      | 1
            maya> {thing}
            bot< Noted: {thing}
            = slot text {thing} | fact note 0 length {length} | count note {count}
            """)
        #expect(
            result.failures.map(\.description)
                == ["a.chat:7: = fact note 0 length 4: it is 3 (thing = oil, length = 4, count = 1)"])
        #expect(result.turns == 3)
    }

    @Test func aTableThatDiffersIsNotRewritten() throws {
        let text = """
            each thing
                 milk
            maya> {thing}
            bot< Bought: {thing}
            """
        let result = try EchoStage.play(text)
        #expect(result.failures.count == 1)
        #expect(result.accepted == text)
    }

    @Test func anAnswerIsComparedAsAPlatformShowsIt() throws {
        let text = """
            each platform | name
                shout | Maya
                whisper | maya

            maya> ask
            bot< Save it?
                 **Really**, ...?
                 [Yes] [No, thanks]
            as {platform}
                 ...{name}...
            = depth 2
            """
        let player = TranscriptPlayer { replies, platform in
            guard ["shout", "whisper"].contains(platform) else { return nil }
            return [
                "\(platform): "
                    + replies.map(\.text).joined().replacing("maya", with: platform == "shout" ? "Maya" : "maya")
            ]
        } makeStage: {
            try EchoStage($0.setup)
        }
        func play(_ text: String) throws -> TranscriptResult {
            player.play(try Transcript(parsing: text, file: "a.chat"))
        }
        #expect(try play(text).failures.map(\.description) == [])
        let wrong = """
            maya> silent
            bot< (silence)
            as shout
                 anything
            as fax
            """
        let result = try play(wrong)
        #expect(
            result.failures.map(\.description).joined(separator: "\n") == """
                a.chat:3: it looks different there
                    as shout
                  - anything
                  + shout:
                a.chat:5: there is no platform 'fax' to show it as
                """)
        #expect(result.accepted == wrong.replacing("anything", with: "shout:"))
    }
}
