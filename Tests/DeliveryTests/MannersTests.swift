import Delivery
import Foundation
import Testing

/// What responses say, platform by platform.
@Suite struct MannersTests {
    private let now = Date(timeIntervalSince1970: 1_000_000)

    private func verdict(
        _ manners: Manners, _ status: Int, _ body: String = "", headers: [OutgoingRequest.Header] = []
    ) -> Verdict {
        manners.verdict(on: OutgoingResponse(status: status, headers: headers, body: Array(body.utf8)), at: now)
    }

    private static let chats: [Manners] = [.slack, .mattermost, .discord, .teams, .googleChat, .matrix]

    @Test func twoHundredsArriveWhateverTheBodySays() {
        for manners in Self.chats + [.webhook] {
            for (status, body) in [(200, "ok"), (202, ""), (204, ""), (200, "{\"ok\":true}"), (299, "<html>")] {
                #expect(verdict(manners, status, body) == .arrived, "\(status) \(body)")
            }
        }
    }

    @Test(arguments: [500, 502, 503, 504, 408, 425, 409, 100])
    func aFailureOfTheMomentIsTriedAgain(status: Int) {
        for manners in Self.chats + [.webhook] {
            #expect(verdict(manners, status) == .failed(nil, "It answered with status \(status)."))
        }
    }

    @Test func goneIsGoneForAll() {
        for manners in Self.chats + [.webhook] {
            #expect(verdict(manners, 410) == .closed("It answered with status 410."))
        }
    }

    @Test(arguments: [400, 401, 403, 404, 413, 422])
    func aChatThatSaysNoIsNotAskedAgainAndAProgramIs(status: Int) {
        let fault = "It answered with status \(status)."
        let isClosing = [401, 403, 404].contains(status)
        for manners in Self.chats {
            #expect(verdict(manners, status) == (isClosing ? .closed(fault) : .refused(fault)))
        }
        #expect(verdict(.webhook, status) == .failed(nil, fault))
    }

    @Test func tooFastIsSaidInManyWays() {
        let fault = "It answered that this is too fast."
        let after = [OutgoingRequest.Header("Retry-After", "30")]
        #expect(verdict(.webhook, 429) == .slower(nil, fault))
        #expect(verdict(.slack, 429, headers: after) == .slower(30, fault))
        #expect(verdict(.slack, 200, #"{"ok":false,"error":"ratelimited"}"#, headers: after) == .slower(30, fault))
        #expect(verdict(.discord, 429, #"{"retry_after":1.25,"global":false}"#) == .slower(1.25, fault))
        let limited = #"{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":2500}"#
        #expect(verdict(.matrix, 429, limited) == .slower(2.5, fault))
        let hidden = "Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429"
        #expect(verdict(.teams, 200, hidden) == .slower(nil, fault))
        #expect(verdict(.webhook, 503, headers: after) == .failed(30, "It answered with status 503."))
    }

    @Test(
        arguments: [
            "action_prohibited", "channel_is_archived", "invalid_payload", "invalid_token", "no_active_hooks",
            "no_service", "no_service_id", "no_team", "no_text", "posting_to_general_channel_denied", "team_disabled",
            "too_many_attachments", "user_not_found", "channel_not_found",
        ])
    func slacksWordsCloseTheDestinationWhateverTheStatus(word: String) {
        for status in [200, 400, 403, 404, 500] {
            #expect(verdict(.slack, status, word) == .closed("It answered '\(word)'."))
            #expect(verdict(.slack, status, "\(word)\n") == .closed("It answered '\(word)'."))
        }
        #expect(verdict(.slack, 200, #"{"ok":false,"error":"\#(word)"}"#) == .closed("It answered '\(word)'."))
        #expect(verdict(.webhook, 500, word) == .failed(nil, "It answered with status 500."))
    }

    @Test func theWebAPIFailsWithStatus200() {
        #expect(
            verdict(.slack, 200, #"{"ok":false,"error":"msg_too_long"}"#) == .refused("It answered 'msg_too_long'."))
        #expect(
            verdict(.slack, 200, #"{"ok":false,"error":"fatal_error"}"#) == .failed(nil, "It answered that it failed."))
    }

    @Test func aRedirectionIsNoSuccess() {
        let fault = "It answered with a redirection, which is not followed; give the URL it leads to."
        #expect(verdict(.webhook, 302) == .failed(nil, fault))
        #expect(verdict(.slack, 301) == .failed(nil, fault))
    }

    @Test func noVerdictRepeatsWhatItWasTold() {
        for status in [200, 400, 404, 410, 429, 500] {
            #expect(!"\(verdict(.slack, status, #"{"ok":false,"error":"s3cret"}"#))".contains("s3cret"))
            #expect(!"\(verdict(.slack, status, "s3cret"))".contains("s3cret"))
        }
    }
}
