import Testing

@testable import Channels

struct SlackTypedTests {
    @Test(
        "what Slack escapes and marks is read as the person saw it",
        arguments: [
            ("a &amp; b &lt;c&gt;", "a & b <c>"), ("&amp;lt;", "&lt;"), ("ask <@U1|dana>", "ask @dana"),
            ("in <#C1|cs-team>", "in #cs-team"), ("see <https://x.example|the page>", "see the page"),
            ("<mailto:dana@acme.com|dana@acme.com>", "dana@acme.com"), ("<mailto:dana@acme.com>", "dana@acme.com"),
            ("<!here> now", "@here now"), ("a < b", "a < b"),
        ])
    func plain(escaped: String, plain: String) {
        #expect(SlackTyped.plain(escaped) == plain)
    }

    @Test func theMentionBeforeAMessageIsLeftOut() {
        #expect(SlackTyped.withoutMention(" <@U1>: prep acme") == "prep acme")
        #expect(SlackTyped.withoutMention("prep <@U1>") == "prep <@U1>")
    }
}
