import Delivery
import Foundation
import Logging
import Reviews
import Synchronization
import Testing
import Workspace

extension OutgoingMessage {
    static func sample(
        _ id: String, to destination: String = "#a", in conversation: String? = nil, replaces: String? = nil
    ) -> OutgoingMessage {
        OutgoingMessage(
            id: id, destination: destination, conversation: conversation, body: Data(id.utf8),
            createdAt: "2026-03-09T09:00:00Z", replaces: replaces)
    }
}

/// A way over plain HTTP that sends a message's body, with its id in a header.
struct PlainRoute: OutboxRoute {
    var url: String
    var manners = Manners.webhook
    var posts = 1
    var edits = false

    func requests(for message: OutgoingMessage, replacing earlier: OutgoingMessage?, at now: Date) -> [OutgoingRequest]
    {
        guard earlier == nil || edits else { return [] }
        return (1...posts).map { number in
            OutgoingRequest(
                earlier == nil ? .post : .patch, url: url,
                headers: [.init("webhook-id", message.id), .init("post", "\(number)")], body: Array(message.body))
        }
    }

    func receipt(in response: OutgoingResponse, replacing earlier: OutgoingMessage?) -> String? {
        earlier?.receipt ?? response.header("receipt")
    }
}

struct PlainBook: RouteBook {
    var routes: [String: PlainRoute]

    func route(to destination: String, in facts: any Facts) -> RouteFinding {
        routes[destination].map { .open($0) } ?? .held("There is no way.")
    }

    func notice(of destination: String, fault: String) -> Data { Data("\(destination): \(fault)".utf8) }
}

/// A clock that stands still until it is moved.
final class StillClock: Sendable {
    private let instant = Mutex(Date(timeIntervalSince1970: 1_773_046_800))
    var now: Date { instant.withLock(\.self) }
    func move(to next: Date) { instant.withLock { $0 = max($0, next) } }
}

/// A sender on a workspace, which may reach this machine.
struct OutboxDesk {
    let workspace: Workspace
    let clock = StillClock()
    let sender: OutboxSender

    init(
        _ routes: [String: PlainRoute], workspace: Workspace? = nil, timeout: Int = 5_000,
        change: (inout OutboxOptions) -> Void = { _ in }
    ) throws {
        self.workspace = try workspace ?? Workspace.fresh()
        let loopback = try #require(InternetAddress("127.0.0.1"))
        var courier = CourierOptions(rule: AddressRule(exceptions: [loopback]))
        courier.totalMilliseconds = timeout
        var options = OutboxOptions()
        change(&options)
        sender = OutboxSender(
            workspace: self.workspace, courier: try Courier(courier), book: PlainBook(routes: routes),
            options: options, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            now: { [clock] in clock.now }, chance: { 0.5 })
    }

    func enqueue(_ messages: OutgoingMessage...) throws { try enqueue(messages) }

    func enqueue(_ messages: [OutgoingMessage]) throws {
        try turn { turn in for message in messages { try turn.enqueue(message) } }
    }

    func turn<T>(_ body: (Turn) throws -> T) throws -> T {
        try workspace.turn(Author(name: "test", channel: "test", conversation: "c", at: "2026-03-09T09:00:00Z"), body)
    }

    func message(_ id: String) throws -> OutgoingMessage {
        try #require(try workspace.read { try $0.outgoing(id) })
    }

    /// Sends until nothing waits any more, however much time that takes.
    func empty() async throws {
        while let next = try await sender.pass() { clock.move(to: next) }
    }
}

extension Receiver {
    /// The value of a header in each request, in order.
    func headers(_ name: String) -> [String] { requests.compactMap { Receiver.header(name, of: $0) } }

    static func header(_ name: String, of request: String) -> String? {
        request.split(separator: "\r\n").first { $0.hasPrefix("\(name): ") }.map {
            String($0.dropFirst(name.count + 2))
        }
    }
}
