import Channels
import Conversation
import Testing

/// A platform that hands over several messages at once, and again until it is told that all are answered.
@Suite(.timeLimit(.minutes(5))) struct DeliveryTests {
    private static let events = """
        {"events":[
        {"type":"m.room.member","room_id":"!r:x","sender":"@ann:x","content":{"membership":"invite"}},
        {"type":"m.room.message","event_id":"$1","room_id":"!r:x","sender":"@ann:x","content":{"msgtype":"m.text","body":"one"}},
        {"type":"m.room.message","event_id":"$2","room_id":"!r:x","sender":"@bob:x","content":{"msgtype":"m.text","body":"two"}}
        ]}
        """

    private func deliver(_ diary: Diary, _ postbox: Postbox, times: Int) async throws -> [Int] {
        try await RunningServer.with(diary, poster: postbox) { server in
            try (0..<times).map { _ in
                try server.send(
                    "PUT", "/_matrix/app/v1/transactions/1", [("Authorization", "Bearer hs-token")],
                    body: Array(Self.events.utf8)
                ).status
            }
        }
    }

    private static let answers = ["%241.1", "%242.1"].map {
        "https://matrix.example.org/_matrix/client/v3/rooms/%21r%3Ax/send/m.room.message/\($0)"
    }
    private static let join = "https://matrix.example.org/_matrix/client/v3/join/%21r%3Ax"

    @Test func allIsAnsweredInOrderBeforeTheRequestIs() async throws {
        let (diary, postbox) = (Diary(), Postbox())
        #expect(try await deliver(diary, postbox, times: 1) == [200])
        #expect(diary.heard.map(\.body) == [.text("one"), .text("two")])
        #expect(diary.heard.map(\.user) == ["matrix:@ann:x", "matrix:@bob:x"])
        #expect(postbox.posts.map(\.url) == [Self.join] + Self.answers)
        #expect(postbox.posts.allSatisfy { $0.headers == [.init("Authorization", "Bearer as-token")] })
    }

    @Test func whatDidNotGetThereIsPostedAgainUnderTheSameIDs() async throws {
        let (diary, postbox) = (Diary(), Postbox(faults: [.refused(status: 403), .unreachable("The host is away.")]))
        #expect(try await deliver(diary, postbox, times: 2) == [503, 200])
        #expect(diary.heard.map(\.body) == [.text("one"), .text("two")])
        #expect(postbox.posts.map(\.url) == [Self.join] + Self.answers)
    }

    @Test func aRoomThatCannotBeJoinedHoldsNothingUp() async throws {
        let (diary, postbox) = (Diary(), Postbox(faults: [.refused(status: 502)]))
        #expect(try await deliver(diary, postbox, times: 1) == [200])
        #expect(postbox.posts.map(\.url) == Self.answers)
    }

    @Test func whatIsRefusedForGoodHoldsNothingUp() async throws {
        let (diary, postbox) = (Diary(), Postbox(faults: [.refused(status: 403), .refused(status: 403)]))
        #expect(try await deliver(diary, postbox, times: 1) == [200])
        #expect(postbox.posts.map(\.url) == [Self.answers[1]])
    }

    @Test func aTransactionMayBeLargerThanOtherBodiesWhereTheHomeServerSentIt() async throws {
        let (diary, postbox) = (Diary(), Postbox())
        let padding = String(repeating: "x", count: 2 << 20)
        let statuses = try await RunningServer.with(diary, poster: postbox) { server in
            try ["hs-token", "other"].map { token in
                try server.send(
                    "PUT", "/_matrix/app/v1/transactions/1", [("Authorization", "Bearer \(token)")],
                    body: Array(Self.events.replacing("{\"events\"", with: "{\"x\":\"\(padding)\",\"events\"").utf8)
                ).status
            }
        }
        #expect(statuses == [200, 413])
        #expect(diary.heard.count == 2)
    }

    @Test func whatNobodyCanReadIsNotSentForEver() async throws {
        let (diary, postbox) = (Diary(), Postbox())
        let deep = String(repeating: "[", count: 600)
        let bodies = [
            "{\"events\":\(deep)\(String(repeating: "]", count: 600))}", "{\"events\":\(deep)", "{\"events\":1}",
        ]
        let statuses = try await RunningServer.with(diary, poster: postbox) { server in
            try bodies.map { body in
                try server.send(
                    "PUT", "/_matrix/app/v1/transactions/1", [("Authorization", "Bearer hs-token")],
                    body: Array(body.utf8)
                ).status
            }
        }
        #expect(statuses == [200, 400, 400])
        #expect(diary.heard.isEmpty)
    }

    @Test func anExportThatIsDroppedIsReadFromTheHomeServer() async throws {
        let (diary, postbox) = (Diary(), Postbox())
        let events = """
            {"events":[{"type":"m.room.message","event_id":"$1","room_id":"!r:x","sender":"@ann:x",\
            "content":{"msgtype":"m.file","body":"book.csv","url":"mxc://x/a%2Fb"}}]}
            """
        let status = try await RunningServer.with(diary, poster: postbox) { server in
            try server.send(
                "PUT", "/_matrix/app/v1/transactions/1", [("Authorization", "Bearer hs-token")],
                body: Array(events.utf8)
            ).status
        }
        #expect(status == 200)
        #expect(
            postbox.read.map(\.url)
                == ["https://matrix.example.org/_matrix/client/v1/media/download/x/a%252Fb"])
        #expect(diary.heard.map(\.file?.name) == ["book.csv"])
    }

    @Test func anotherTokenIsNobodys() async throws {
        let (diary, postbox) = (Diary(), Postbox())
        let statuses = try await RunningServer.with(diary, poster: postbox) { server in
            try ["Bearer as-token", "Bearer hs-toke", "hs-token", ""].map { token in
                try server.send(
                    "PUT", "/_matrix/app/v1/transactions/1", [("Authorization", token)], body: Array(Self.events.utf8)
                ).status
            }
        }
        #expect(statuses == [401, 401, 401, 401])
        #expect(diary.heard.isEmpty && postbox.posts.isEmpty)
    }
}
