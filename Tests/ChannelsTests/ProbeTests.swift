import Testing

@testable import Channels

/// What `qbr doctor` makes of what a platform answers.
@Suite struct ProbeTests {
    private func answer(_ body: String, status: Int = 200, scopes: String? = nil) -> ProbeAnswer {
        ProbeAnswer(status: status, headers: scopes.map { ["x-oauth-scopes": $0] } ?? [:], body: Array(body.utf8))
    }

    private let slack = Slack(secret: "s", botToken: "xoxb-1")

    @Test func aTokenThatMayAllItMustIsGood() {
        let found = slack.findings(
            in: answer(
                #"{"ok":true,"team":"Acme","user":"qbr"}"#, scopes: "commands, chat:write,im:history,users:read"))
        #expect(
            found == [.good("the token is qbr of Acme"), .good("it may chat:write, commands, im:history")])
    }

    @Test func whatATokenLacksIsNamed() {
        let found = slack.findings(in: answer(#"{"ok":true}"#, scopes: "commands"))
        #expect(found.last?.isGood == false)
        #expect(found.last?.text.hasPrefix("The token lacks chat:write, im:history; add it") == true)
    }

    @Test func aRefusedTokenIsToldInSlacksWord() {
        let found = slack.findings(in: answer(#"{"ok":false,"error":"invalid_auth"}"#))
        #expect(found.map(\.isGood) == [false])
        #expect(found[0].text.contains("(invalid_auth)"))
    }

    @Test func withoutATokenWhatDoesNotWorkIsSaid() {
        let found = Slack(secret: "s").findings(in: answer(#"{"ok":true}"#))
        #expect(found.map(\.isGood) == [false])
        #expect(Slack(secret: "s").question.url.hasSuffix("/api.test"))
        #expect(slack.question.url.hasSuffix("/auth.test"))
    }

    @Test func whatIsNoAnswerOfSlacksIsAFault() {
        #expect(slack.findings(in: answer("<html>", status: 502)).map(\.isGood) == [false])
    }

    @Test(arguments: [
        (200, #"{"user_id":"@qbr:x"}"#, true), (401, #"{"errcode":"M_UNKNOWN_TOKEN"}"#, false),
        (404, "<html>", false), (200, "<html>", false),
    ])
    func aHomeServerKnowsUsOrNot(_ status: Int, _ body: String, _ isGood: Bool) {
        let matrix = Matrix(serverToken: "hs", ownToken: "as", homeserver: "https://m.example")
        #expect(matrix.findings(in: answer(body, status: status)).map(\.isGood) == [isGood])
        #expect(matrix.question.url == "https://m.example/_matrix/client/v3/account/whoami")
    }
}
