import Foundation
import Testing

@testable import Channels

/// The vectors of `../shared/data/vectors/signatures.json`: `expect` is what the vendor's own library returned. Where
/// that takes a timestamp that is no plain number, or raises, we refuse.
@Suite(.enabled(if: SharedData.has("vectors/signatures.json")))
struct SignatureVectorTests {
    struct Vectors: Decodable {
        let slack_v0: [SlackVector]
        let standard_webhooks_v1: [WebhookVector]
    }

    struct SlackVector: Decodable {
        let name: String
        let timestamp: String?
        let now: Int
        let signature: String?
        let expect: String
        let secret_b64: Data
        let body_b64: Data

        var isTaken: Bool {
            expect == "accept" && timestamp.map { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } } == true
        }
    }

    struct WebhookVector: Decodable {
        struct Expected: Decodable { let standardwebhooks: String }

        let name: String
        let headers: [String: String]
        let now: Int
        let expect: Expected
        let secret_b64: Data
        let body_b64: Data
    }

    let vectors: Vectors

    init() throws {
        let decoder = JSONDecoder()
        vectors = try decoder.decode(Vectors.self, from: SharedData.read("vectors/signatures.json"))
    }

    @Test func slackVectorsAreTakenAsTheVendorTakesThemOrRefused() {
        #expect(vectors.slack_v0.count >= 24)
        #expect(vectors.slack_v0.filter(\.isTaken).count >= 5)
        for vector in vectors.slack_v0 {
            let headers = [("X-Slack-Signature", vector.signature), ("X-Slack-Request-Timestamp", vector.timestamp)]
            let request = InboundRequest(
                path: "/slack/command",
                headers: headers.compactMap { name, value in value.map { .init(name, $0) } },
                body: Array(vector.body_b64))
            let platform = Slack(secret: String(decoding: vector.secret_b64, as: UTF8.self))
            let isTaken = (try? platform.verify(request, now: vector.now)) != nil
            // A body that is no UTF-8 is signed over its bytes, and refused when it is read.
            let isReadable = vector.name != "body-not-utf8"
            #expect(isTaken == (vector.isTaken || !isReadable), "\(vector.name)")
            if !isReadable { #expect(throws: Refusal.self) { try platform.decode(request) } }
        }
    }

    @Test func webhookVectorsAreTakenAsTheReferenceTakesThem() throws {
        #expect(vectors.standard_webhooks_v1.count >= 13)
        #expect(vectors.standard_webhooks_v1.contains { $0.expect.standardwebhooks == "accept" })
        for vector in vectors.standard_webhooks_v1 {
            let request = InboundRequest(
                path: "/webhook", headers: vector.headers.map { .init($0.key, $0.value) },
                body: Array(vector.body_b64))
            let secret = String(decoding: vector.secret_b64, as: UTF8.self)
            let signature = try #require(WebhookSignature(secret: secret), "\(vector.name)")
            let isTaken = (try? signature.verify(request, now: vector.now)) != nil
            #expect(isTaken == (vector.expect.standardwebhooks == "accept"), "\(vector.name)")
        }
    }
}
