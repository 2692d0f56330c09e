import Conversation
import Crypto
import Foundation
import Testing

@testable import Server

/// Which tokens are taken for Google Chat's, over real sockets, with keys that are made for the test.
@Suite(.timeLimit(.minutes(5))) struct GoogleChatTokenTests {
    private let signer: GoogleChatSigner
    private let body = Array(
        #"{"type":"MESSAGE","space":{"name":"spaces/A"},"user":{"name":"users/9"},"message":{"name":"m/1","text":"hi"}}"#
            .utf8)

    init() throws {
        signer = try GoogleChatSigner.shared.get()
    }

    private func statuses(_ tokens: [String]) async throws -> (statuses: [Int], heard: Int) {
        let diary = Diary()
        let statuses = try await RunningServer.with(diary) { [body] server in
            try tokens.map { try server.googleChat(body, token: $0).status }
        }
        return (statuses, diary.heard.count)
    }

    @Test func goodTokensAreTaken() async throws {
        let tokens = try [
            signer.token(), signer.token(issued: nil), signer.token(issued: 30), signer.token(expires: 1),
            signer.token(notBefore: 0),
        ]
        let (statuses, heard) = try await statuses(tokens)
        #expect(statuses == Array(repeating: 200, count: tokens.count))
        #expect(heard == 1)
    }

    @Test func othersAreRefusedAndNothingIsHeard() async throws {
        let good = try signer.token()
        let parts = good.split(separator: ".").map(String.init)
        let other = try GoogleChatSigner()
        let publicKey = SymmetricKey(data: Data(signer.publicKey.utf8))
        let modulus = SymmetricKey(data: Data(signer.keySet))
        func hmac(_ key: SymmetricKey) -> (Data) -> Data {
            { Data(HMAC<SHA256>.authenticationCode(for: $0, using: key)) }
        }
        let tokens: [String: String] = try [
            "wrong audience": signer.token(audience: "999"), "no audience": signer.token(audience: ""),
            "wrong issuer": signer.token(issuer: "https://accounts.google.com"),
            "expired": signer.token(issued: -7200, expires: 0), "never expires": signer.token(expires: nil),
            "issued later": signer.token(issued: 600), "not yet valid": signer.token(notBefore: 600),
            "unknown key": signer.token(kid: "k2"), "no key": signer.token(kid: nil),
            "the key's name and another key": other.token(),
            "alg none": signer.token(algorithm: "none") { _ in Data() },
            "alg none, no name": signer.token(kid: nil, algorithm: "none") { _ in Data() },
            "alg None with a signature": signer.token(algorithm: "None"),
            "HS256 with the public key": signer.token(algorithm: "HS256", sign: hmac(publicKey)),
            "HS256 with the key set": signer.token(algorithm: "HS256", sign: hmac(modulus)),
            "RS256 in name": signer.token(sign: hmac(publicKey)), "RS512 in name": signer.token(algorithm: "RS512"),
            "PS256 in name": signer.token(algorithm: "PS256"),
            "other claims": "\(parts[0]).\(other.token().split(separator: ".")[1]).AAAA",
            "claims of another": "\(parts[0]).\(signer.token(audience: "999").split(separator: ".")[1]).\(parts[2])",
            "no signature": "\(parts[0]).\(parts[1]).", "two parts": "\(parts[0]).\(parts[1])",
            "four parts": good + ".", "nothing": "", "no token": "%%%", "a blank": good + " x",
        ]
        let names = tokens.keys.sorted()
        let (statuses, heard) = try await statuses(names.compactMap { tokens[$0] })
        for (name, status) in zip(names, statuses) { #expect(status == 401, "\(name)") }
        #expect(heard == 0)
    }

    /// The token says nothing of the body: a changed one is taken, and TLS alone keeps it from being changed.
    @Test func theTokenDoesNotCoverTheBody() async throws {
        let token = try signer.token()
        let diary = Diary()
        let statuses = try await RunningServer.with(diary) { [body] server in
            let altered = Array(String(decoding: body, as: UTF8.self).replacing("\"hi\"", with: "\"ho\"").utf8)
            return [
                try server.googleChat(altered, token: token).status,
                try server.send("POST", "/googlechat/events", [("Authorization", token)], body: body).status,
                try server.send("POST", "/googlechat/events", body: body).status,
            ]
        }
        #expect(statuses == [200, 401, 401])
        #expect(diary.heard.map(\.body) == [.text("ho")])
    }

    @Test func whereTheKeysCannotBeReadNobodyIsToldThatTheirSignatureIsWrong() async throws {
        let environment = ["QBR_GOOGLE_CHAT_PROJECT": "1", "QBR_GOOGLE_CHAT_KEYS": #filePath]
        let token = try signer.token()
        let reply = try await RunningServer.with(Diary(), environment: environment) { [body] in
            try $0.googleChat(body, token: token)
        }
        #expect(reply.status == 503)
        #expect(reply.body.contains("QBR_GOOGLE_CHAT_KEYS"))
    }
}
