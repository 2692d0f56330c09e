import Conversation
import Foundation
import Testing

@testable import Channels

/// What a person or an export said is shown as it is on every platform, wherever the bot's own words put it.
@Suite struct HostileTextTests {
    static let names = [
        "@here", "@everyone", "@channel all", "@all", "@room", "@maya", "<!channel>", "<!here|x>", "<@U123>",
        "<#C1|general>", "<users/all>", "<at>Maya</at>", "&lt;!channel&gt;", "R&D", "**bold**", "*x* _y_ ~z~",
        "~~gone~~",
        "`code`", "```", "[x](https://evil.example)", "[x](javascript:alert(1))", "<javascript:alert(1)>",
        "<script>alert(1)</script>", "<a href=\"javascript:x\">y</a>", "![](https://evil.example/x.png)",
        "https://evil.example", ":skull:", "||secret||", "# title", "- item", "1. one", "> quote", "---", "a | b", "\\",
        #"\*"#, #"C:\temp\"#, "\u{1B}[31mred", "\u{202E}evil", "a\u{0}b", "日本語 👍🏽", "~town-square", "||", "__init__",
    ]

    /// Where the bot puts what others said.
    static let frames = [
        "%", "Saved: %.", "**%** is late", "`/qbr-goals %`", "*from %*", "- % fixes it", "1. %", "# About %", "> %",
        "**Owner:** %\n**Due:** Friday", "| Who | What |\n|---|---|\n| % | late |",
        "Ask [the desk](https://a.example) of %",
    ]

    private func markdown(_ frame: String, _ name: String) -> String {
        frame.replacing("%", with: MarkdownText.escaped(name))
    }

    @Test(arguments: names)
    func isReadAsItIs(name: String) {
        for frame in Self.frames where !frame.hasPrefix("|") {
            let plain = Message(markdown: markdown(frame, name)).blocks.flatMap { $0.lines ?? [] }.map(\.plain)
            let marker = Message(markdown: markdown(frame, "NAME")).blocks.flatMap { $0.lines ?? [] }.map(\.plain)
            let expected = marker.map { $0.replacing("NAME", with: SafeText.shown(name)) }
            #expect(plain == expected, "\(frame)")
        }
    }

    @Test(arguments: Rendering.allCases.filter { $0.renderer != nil })
    func isPostedAsTextAndChoosesAsItSays(platform: Rendering) throws {
        for name in Self.names {
            for frame in Self.frames {
                let reply = Reply(markdown(frame, name), choices: [Choice(name, value: "v-\(name)")])
                let posts = platform.posts(of: [reply])
                #expect(!posts.isEmpty, "\(frame) \(name)")
                let texts = posts.flatMap(\.texts)
                let wanted = words(SafeText.shown(name))
                #expect(wanted.isEmpty || words(texts.joined()).contains(wanted), "\(frame) \(name): \(texts)")
                for text in texts { expectInert(text, platform) }
            }
        }
    }

    /// Letters and numbers alone, which no escaping changes.
    private func words(_ text: String) -> String {
        let entities = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\""]
        let read = entities.reduce(text) { $0.replacing($1.key, with: $1.value) }
        return read.filter { $0.isLetter || $0.isNumber }
    }

    private func expectInert(_ text: String, _ platform: Rendering) {
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" }, "\(text)")
        switch platform {
        case .slack, .mattermost, .discord, .matrix, .googleChat, .teams:
            #expect(!text.contains(/(^|[^\p{L}\p{N}])@(here|everyone|channel|all|room|maya)\b/), "\(text)")
            #expect(!text.contains("](javascript:") && !text.contains("<script") && !text.contains("<!"), "\(text)")
        case .terminal, .plain: break
        }
    }
}

extension Value {
    /// Every text in it that somebody reads; the values behind buttons are none of these.
    fileprivate var texts: [String] {
        switch self {
        case .string(let text): [text]
        case .list(let values): values.flatMap(\.texts)
        case .object(let members):
            members.sorted { $0.key < $1.key }.flatMap { key, value -> [String] in
                let isCode = ["value", "custom_id", "context", "parameters", "url", "action_id", "id"].contains(key)
                return isCode ? [] : value.texts
            }
        case .null, .bool, .number: []
        }
    }
}
