import Conversation
import Testing

@testable import Channels

@Suite struct SlackRendererTests {
    private func posts(_ markdown: String, _ choices: [Choice] = []) -> [Value] {
        Message.messages(of: [Reply(markdown, choices: choices)]).flatMap {
            SlackRenderer().posts(of: $0, to: .speaker)
        }
    }

    private func blocks(_ markdown: String, _ choices: [Choice] = []) -> [Value] {
        posts(markdown, choices).flatMap { $0["blocks"]?.list ?? [] }
    }

    @Test func aPostHasTextBesideItsBlocksAndIsSeenByWhoSpoke() throws {
        let post = try #require(posts("**R&D** is > green").first)
        #expect(post["response_type"] == "ephemeral")
        #expect(post["text"] == "R&amp;D is &gt; green")
        #expect(
            post["blocks"] == [
                [
                    "type": "section",
                    "text": ["type": "mrkdwn", "text": "*R&amp;D* is &gt; green", "verbatim": true],
                ]
            ])
    }

    @Test func everybodySeesWhatIsForEveryone() {
        let post = SlackRenderer().posts(of: Message(markdown: "Shared"), to: .everyone).first
        #expect(post?["response_type"] == "in_channel")
    }

    @Test(
        "a section is mrkdwn where it has looks, and plain text where a sign would be taken for markup",
        arguments: [
            ("no looks", "plain_text", "no looks"),
            ("**bold** and *italic*", "mrkdwn", "*bold* and _italic_"),
            ("**a *b* c**", "mrkdwn", "*a* *_b_* *c*"),
            ("**bold** `code`", "mrkdwn", "*bold* `code`"),
            ("[deck](https://a.example/?a=1&b=2)", "mrkdwn", "<https://a.example/?a=1&amp;b=2|deck>"),
            ("**Acme** 2 \\* 3", "plain_text", "Acme 2 * 3"),
            ("**Acme** snake_case", "mrkdwn", "*Acme* snake_case"),
            ("**Acme** \\`x\\`", "plain_text", "Acme `x`"),
            ("**Acme** :skull:", "mrkdwn", "*Acme* :\u{200B}skull:"),
            ("**Acme** 15:00 and 16:30", "mrkdwn", "*Acme* 15:00 and 16:30"),
            ("un**bold**ed", "plain_text", "unbolded"),
            ("**Acme** <!channel> @here", "mrkdwn", "*Acme* &lt;\u{200B}!channel&gt; @\u{200B}here"),
            ("[x](javascript:alert)", "plain_text", "[x](javascript\u{200B}:alert)"),
        ])
    func text(markdown: String, type: String, text: String) {
        let object = blocks(markdown).first?["text"]
        #expect(object?["type"]?.string == type)
        #expect(object?["text"]?.string == text)
    }

    @Test func eachKindOfBlockHasItsForm() {
        let markdown = """
            # Results
            Now:
            - one
              - two
            1. three

            **Owner:** Ravi
            **Due:** Fri 3 Apr

            | Goal | Now |
            |---|--:|
            | CSAT | 4.4 |

            ```
            let x = 1
            ```
            ---
            _from 9 March_
            """
        let blocks = blocks(markdown)
        #expect(
            blocks.compactMap { $0["type"]?.string } == [
                "header", "section", "section", "section", "section", "divider", "context",
            ])
        #expect(blocks[1]["text.text"] == "Now:\n• one\n  • two\n1. three")
        #expect(blocks[2]["fields"]?.list?.first?["text"] == "*Owner*\nRavi")
        #expect(blocks[3]["text.text"] == "```Goal  Now\n────  ───\nCSAT  4.4```")
        #expect(blocks[4]["text.text"] == "```let x = 1```")
        #expect(blocks[6]["elements"]?.list?.first?["text"] == "from 9 March")
    }

    @Test func choicesAreButtonsThatSayWhatTheySend() {
        let actions = blocks("Still true?", [Choice("Yes", value: "yes"), Choice("Not any more", value: "no")]).last
        #expect(actions?["type"] == "actions")
        #expect(actions?["elements"]?.list?.compactMap { $0["value"]?.string } == ["yes", "no"])
        #expect(actions?["elements"]?.list?.compactMap { $0["action_id"]?.string } == ["choice-1", "choice-2"])
        #expect(actions?["elements"]?.list?.first?["text"] == ["type": "plain_text", "text": "Yes", "emoji": false])
    }

    @Test func aLabelTooLongForAButtonIsALineAndItsNumberTheButton() {
        let long = String(repeating: "a long story ", count: 10)
        let blocks = blocks("Which?", [Choice("Short", value: "1"), Choice(long, value: "2")])
        #expect(blocks.contains { $0["text.text"]?.string?.contains("2. \(long)".dropLast()) ?? false })
        #expect(blocks.last?["elements"]?.list?.compactMap { $0["text.text"]?.string } == ["1", "2"])
    }

    @Test func manyChoicesAllStay() {
        let choices = (1...120).map { Choice("Choice \($0)", value: "value-\($0)") }
        let buttons = blocks("Which?", choices).flatMap { $0["elements"]?.list ?? [] }
        #expect(buttons.compactMap { $0["value"]?.string } == choices.map(\.value))
        #expect(Set(buttons.compactMap { $0["action_id"]?.string }).count == 120)
    }

    @Test func aLongTextIsSplitBetweenSentencesAndKeepsEveryWord() {
        let sentences = (1...2000).map { "Sentence number \($0) is about R&D." }
        let posts = posts(sentences.joined(separator: " "))
        let texts = posts.flatMap { $0["blocks"]?.list ?? [] }.compactMap { $0["text.text"]?.string }
        #expect(posts.count > 1)
        #expect(texts.allSatisfy { $0.count <= 3000 && $0.hasSuffix(".") })
        #expect(texts.joined(separator: " ") == sentences.joined(separator: " "))
        #expect(posts.allSatisfy { ($0["blocks"]?.list?.count ?? 0) <= 50 && ($0["text"]?.string?.count ?? 0) <= 3000 })
    }
}
