import Conversation
import Foundation
import Testing

@testable import Channels

/// What the bot writes of its own accord, as each platform takes it.
@Suite struct OutletTests {
    private let notice = OutgoingNotice(
        id: "digest-1", reply: Reply("**Two** are late.", choices: [Choice("Show", value: "show")]),
        destination: "#cs-followups", now: 1_773_046_800)

    private func body(_ post: OutgoingPost?) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(try #require(post).body))
    }

    @Test func anIncomingWebhookOfSlackTakesBlocksAndCannotEdit() throws {
        let outlet = SlackOutlet(url: "https://hooks.slack.com/services/T/B/x")
        let posts = try outlet.posts(notice)
        #expect(posts.map(\.url) == ["https://hooks.slack.com/services/T/B/x"])
        #expect(posts.allSatisfy { $0.headers.isEmpty })
        let body = try body(posts.first)
        #expect(body["blocks"]?.list?.isEmpty == false)
        #expect(body["response_type"] == nil && body["channel"] == nil)
        #expect(try outlet.edit(notice, at: "slack:T1:C1:1699.12") == nil)
        #expect(outlet.receipt(in: Array("ok".utf8)) == nil)
    }

    @Test func withATokenSlackSaysWhereAPostIsAndEditsIt() throws {
        let outlet = SlackOutlet(token: "xoxb-1", channel: "C1")
        let post = try outlet.posts(notice).first
        #expect(post?.url == "https://slack.com/api/chat.postMessage")
        #expect(post?.headers == [.init("Authorization", "Bearer xoxb-1")])
        #expect(try body(post)["channel"] == "C1")
        let answer = #"{"ok":true,"channel":"C1","ts":"1699.12","message":{"team":"T1","text":"x"}}"#
        let receipt = try #require(outlet.receipt(in: Array(answer.utf8)))
        #expect(receipt == "slack:T1:C1:1699.12")
        let edit = try outlet.edit(notice, at: receipt)
        #expect(edit?.url == "https://slack.com/api/chat.update")
        #expect(try body(edit)["ts"] == "1699.12")
        #expect(try body(edit)["channel"] == "C1")
        #expect(try outlet.edit(notice, at: nil) == nil)
    }

    @Test func mattermostHasNumbersForButtons() throws {
        let outlet = MattermostOutlet(url: "https://mm.example/hooks/x", channel: "town-square")
        let body = try body(try outlet.posts(notice).first)
        #expect(body["channel"] == "town-square")
        #expect(body["text"] == "**Two** are late.\n\n1\\. Show")
        #expect(body["props.disable_mentions"] == true)
        #expect(body["attachments"] == nil && body["response_type"] == nil)
    }

    @Test(arguments: [
        ("https://discord.com/api/webhooks/1/x", "?wait=true", ""),
        ("https://discord.com/api/webhooks/1/x?thread_id=7", "?thread_id=7&wait=true", "?thread_id=7"),
    ])
    func discordSaysTheIDAndEditsIt(url: String, query: String, editQuery: String) throws {
        let outlet = DiscordOutlet(url: url)
        let post = try outlet.posts(notice).first
        let base = "https://discord.com/api/webhooks/1/x"
        #expect(post?.url == base + query)
        let body = try body(post)
        #expect(body["allowed_mentions"] == ["parse": []])
        #expect(body["components"] == nil && body["flags"] == nil)
        let receipt = outlet.receipt(in: Array(#"{"id":"55","channel_id":"9"}"#.utf8))
        #expect(receipt == "discord:9:55")
        let edit = try outlet.edit(notice, at: receipt)
        #expect(edit?.method == .patch)
        #expect(edit?.url == "\(base)/messages/55\(editQuery)")
    }

    @Test func teamsAndGoogleChatTakeCards() throws {
        let teams = try body(try TeamsOutlet(url: "https://x.logic.azure.com/1?sig=x").posts(notice).first)
        #expect(teams["attachments"]?.list?.first?["contentType"] == "application/vnd.microsoft.card.adaptive")
        let chat = try body(try GoogleChatOutlet(url: "https://chat.googleapis.com/v1/x").posts(notice).first)
        #expect(chat["cardsV2"]?.list?.count == 1)
        #expect(chat["privateMessageViewer"] == nil)
        #expect(!"\(chat)".contains("buttonList"))
    }

    @Test func matrixShowsARepetitionOnceAndEditsTheEvent() throws {
        let matrix = Matrix(serverToken: "hs", ownToken: "as", homeserver: "https://m.example")
        let outlet = MatrixOutlet(matrix, room: "!r:m.example")
        let post = try outlet.posts(notice).first
        let room = "https://m.example/_matrix/client/v3/rooms/%21r%3Am.example/send/m.room.message"
        #expect(post?.url == "\(room)/digest-1.1")
        #expect(post?.method == .put)
        let receipt = outlet.receipt(in: Array(#"{"event_id":"$abc"}"#.utf8))
        #expect(receipt == "matrix:!r:m.example/$abc")
        let edit = try body(try outlet.edit(notice, at: receipt))
        #expect(edit.object?["m.relates_to"] == ["rel_type": "m.replace", "event_id": "$abc"])
        #expect(edit.object?["m.new_content"]?["msgtype"] == "m.notice")
        #expect(edit["body"]?.string?.hasPrefix("* ") == true)
        #expect(try outlet.edit(notice, at: "matrix:!other:m.example/$abc") == nil)
    }

    @Test func aProgramGetsOneSignedObjectWithTheSameIDEachTime() throws {
        let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
        let outlet = try #require(WebhookOutlet(url: "https://ours.example/in", secret: secret))
        #expect(WebhookOutlet(url: "https://ours.example/in", secret: "secret") == nil)
        var edited = notice
        edited.replaces = "digest-0"
        let post = try #require(try outlet.edit(edited, at: nil))
        let headers = Dictionary(uniqueKeysWithValues: post.headers.map { ($0.name, $0.value) })
        let id = try #require(headers["webhook-id"])
        #expect(id.wholeMatch(of: /msg_[0-9a-f]{32}/) != nil)
        var later = notice
        later.now += 300
        let again = try outlet.posts(later).first?.headers ?? []
        #expect(again.contains(.init("webhook-id", id)))
        #expect(again.contains(.init("webhook-timestamp", "1773047100")))
        let body = try body(post)
        #expect(body["id"] == .string(id))
        #expect(body["v"] == 1 && body["destination"] == "#cs-followups")
        #expect(body["replaces"]?.string?.hasPrefix("msg_") == true)
        #expect(body["replies"]?.list?.first?["text"] == "**Two** are late.")
        // Whoever receives it verifies as we do.
        let inbound = InboundRequest(
            method: "POST", path: "/", query: "", headers: post.headers, body: post.body)
        try WebhookSignature(secret: secret)?.verify(inbound, now: notice.now)
    }

    @Test func noOutletShowsWhatItHolds() throws {
        let outlets: [any Outlet] = [
            SlackOutlet(url: "s3cret"), SlackOutlet(token: "s3cret", channel: "C"), MattermostOutlet(url: "s3cret"),
            TeamsOutlet(url: "s3cret"), DiscordOutlet(url: "s3cret"), GoogleChatOutlet(url: "s3cret"),
            MatrixOutlet(Matrix(serverToken: "s3cret", ownToken: "s3cret", homeserver: "x"), room: "r"),
        ]
        for outlet in outlets {
            var text = "\(outlet)"
            dump(outlet, to: &text)
            #expect(!text.contains("s3cret"), "\(type(of: outlet))")
        }
    }
}
