import Delivery
import Testing

/// Requests over real sockets, to a receiver that behaves as badly as real ones.
@Suite(.timeLimit(.minutes(2))) struct CourierTests {
    /// A courier that may reach this machine.
    private func courier(_ change: (inout CourierOptions) -> Void = { _ in }) throws -> Courier {
        let loopback = try #require(InternetAddress("127.0.0.1"))
        var options = CourierOptions(rule: AddressRule(exceptions: [loopback]), userAgent: "qbr-tests")
        change(&options)
        return try Courier(options)
    }

    private func error(of request: OutgoingRequest, _ courier: Courier) async -> TransportError? {
        do {
            _ = try await courier.send(request)
            return nil
        } catch { return error }
    }

    @Test func aRequestArrivesWholeAndItsResponseComesBack() async throws {
        let receiver = Receiver { _ in
            .bytes("HTTP/1.1 201 Created\r\nRetry-After: 7\r\nContent-Length: 4\r\nConnection: close\r\n\r\ndone")
        }
        defer { receiver.stop() }
        let body = "{\"text\":\"Grüße\"}"
        let response = try await courier().send(
            OutgoingRequest(
                url: receiver.url, headers: [.init("Content-Type", "application/json")], body: Array(body.utf8)))
        #expect(response.status == 201)
        #expect(response.header("retry-after") == "7")
        #expect(String(decoding: response.body, as: UTF8.self) == "done")
        let request = try #require(receiver.requests.first)
        #expect(request.hasPrefix("POST /hook HTTP/1.1\r\n"))
        #expect(request.contains("Content-Type: application/json\r\n"))
        #expect(request.contains("User-Agent: qbr-tests\r\n"))
        #expect(request.hasSuffix("\r\n\r\n\(body)"))
    }

    @Test(arguments: [
        (OutgoingRequest.Method.get, "GET /hook"), (.put, "PUT /hook"), (.patch, "PATCH /hook"),
        (.delete, "DELETE /hook"),
    ])
    func everyMethodIsWhatItSays(_ method: OutgoingRequest.Method, _ line: String) async throws {
        let receiver = Receiver { _ in .status(204) }
        defer { receiver.stop() }
        let response = try await courier().send(OutgoingRequest(method, url: receiver.url))
        #expect(response.isSuccess)
        #expect(receiver.requests.first?.hasPrefix(line) == true)
    }

    @Test(arguments: [
        "2130706433", "0x7f.1", "0177.0.0.1", "127.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0",
        "user@127.0.0.1", "127.0.0.1",
    ])
    func aPrivateAddressIsNotReachedHoweverItIsSpelt(_ host: String) async throws {
        let receiver = Receiver { _ in .status(200) }
        defer { receiver.stop() }
        // Some other address is an exception, so that plain HTTP is spoken.
        let other = try #require(InternetAddress("127.9.9.9"))
        let courier = try Courier(CourierOptions(rule: AddressRule(exceptions: [other])))
        let found = await error(of: OutgoingRequest(url: "http://\(host):\(receiver.port)/"), courier)
        #expect(found == .closedAddress)
        #expect(receiver.requests.isEmpty)
    }

    @Test(arguments: ["file:///etc/passwd", "gopher://127.0.0.1/", "127.0.0.1/", "", "http://a b/", "https://"])
    func whatIsNoWebAddressIsRefused(_ url: String) async throws {
        #expect(await error(of: OutgoingRequest(url: url), try courier()) == .badURL)
    }

    @Test func plainHTTPIsSpokenOnlyWhereAPrivateHostIsAllowed() async throws {
        let courier = try Courier(CourierOptions())
        #expect(await error(of: OutgoingRequest(url: "http://192.0.2.1/"), courier) == .badURL)
    }

    @Test(arguments: ["x\r\nEvil: yes", "x\nEvil: yes", "x\0y"])
    func aHeaderCannotBringAnother(_ value: String) async throws {
        let receiver = Receiver { _ in .status(200) }
        defer { receiver.stop() }
        let request = OutgoingRequest(url: receiver.url, headers: [.init("X-Name", value)])
        #expect(await error(of: request, try courier()) == .badHeader("XName"))
        #expect(receiver.requests.isEmpty)
    }

    @Test func aRedirectionIsNotFollowed() async throws {
        let receiver = Receiver { _ in .status(302, ["Location: http://169.254.169.254/latest"]) }
        defer { receiver.stop() }
        let response = try await courier().send(OutgoingRequest(url: receiver.url))
        #expect(response.status == 302)
        #expect(!response.isSuccess)
        #expect(receiver.requests.count == 1)
    }

    @Test func aBodyWithoutAnEndIsCutOff() async throws {
        let receiver = Receiver { _ in
            .bytes("HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "x", count: 4_000_000))
        }
        defer { receiver.stop() }
        #expect(await error(of: OutgoingRequest(url: receiver.url), try courier()) == .tooLong)
    }

    @Test func headersWithoutAnEndAreCutOff() async throws {
        let receiver = Receiver { _ in
            .bytes(
                "HTTP/1.1 200 OK\r\n"
                    + String(repeating: "X-More: \(String(repeating: "y", count: 90))\r\n", count: 5_000))
        }
        defer { receiver.stop() }
        #expect(await error(of: OutgoingRequest(url: receiver.url), try courier()) == .tooLong)
    }

    @Test func aHostThatSaysNothingTimesOut() async throws {
        let receiver = Receiver { _ in .silence }
        defer { receiver.stop() }
        let courier = try courier { $0.totalMilliseconds = 200 }
        #expect(await error(of: OutgoingRequest(url: receiver.url), courier) == .timeout)
    }

    @Test func aConnectionThatIsDroppedIsAFault() async throws {
        let receiver = Receiver { _ in .nothing }
        defer { receiver.stop() }
        guard case .failed? = await error(of: OutgoingRequest(url: receiver.url), try courier()) else {
            Issue.record("it was taken for an answer")
            return
        }
    }

    @Test func manyAtOnceAllArrive() async throws {
        let receiver = Receiver { _ in .status(200) }
        defer { receiver.stop() }
        let courier = try courier { $0.connections = 8 }
        let url = receiver.url
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<200 {
                group.addTask {
                    try await courier.send(OutgoingRequest(url: url, body: Array("number \(number)!".utf8))).status
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses == Array(repeating: 200, count: 200))
        let bodies = Set(receiver.requests.compactMap { $0.split(separator: "\r\n").last })
        #expect(bodies.count == 200)
    }

    @Test func whoHasStoppedSendsNothing() async throws {
        let courier = try courier()
        courier.stop()
        courier.stop()
        #expect(await error(of: OutgoingRequest(url: "http://127.0.0.1:9/"), courier) == .stopped)
    }

    @Test func noErrorNamesTheURL() async throws {
        let receiver = Receiver { _ in .nothing }
        defer { receiver.stop() }
        let open = try courier()
        let closed = try Courier(CourierOptions())
        for (courier, scheme) in [(open, "http"), (closed, "https"), (open, "s3cret")] {
            let request = OutgoingRequest(url: "\(scheme)://127.0.0.1:\(receiver.port)/s3cret")
            let found = try #require(await error(of: request, courier))
            #expect(!"\(found)".contains("s3cret"))
        }
    }
}
