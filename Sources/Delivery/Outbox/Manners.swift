package import Foundation

/// How a kind of receiver behaves: how fast it takes messages, and what its statuses and words mean.
package struct Manners: Hashable, Sendable {
    /// Seconds between two messages to one destination; 0 for as fast as they come.
    package var interval: TimeInterval = 0
    /// Statuses beside 410 after which nothing will be taken any more: the channel is gone, or the token is no good.
    package var closingStatuses: Set<Int> = [401, 403, 404]
    /// Statuses that say that this one message will never do.
    package var refusingStatuses: Set<Int> = [400, 413, 422]
    /// The same in words: a body that is nothing else, or the `error` or `errcode` of a JSON object.
    package var closingWords: Set<String> = []
    package var refusingWords: Set<String> = []

    package init() {}
}

extension Manners {
    /// Our own format: whoever receives it may be down in any way, and is tried again in all but one (Standard
    /// Webhooks 1.0.0).
    package static var webhook: Manners {
        var manners = Manners()
        (manners.closingStatuses, manners.refusingStatuses) = ([], [])
        return manners
    }

    /// Incoming webhooks say in words what went wrong, the Web API in `error`
    /// (https://docs.slack.dev/changelog/2016-05-17-changes-to-errors-for-incoming-webhooks).
    package static var slack: Manners {
        var manners = Manners()
        manners.interval = 1
        manners.closingWords = [
            "action_prohibited", "channel_is_archived", "invalid_payload", "invalid_token", "no_active_hooks",
            "no_service", "no_service_id", "no_team", "no_text", "posting_to_general_channel_denied", "team_disabled",
            "too_many_attachments", "user_not_found", "channel_not_found",
            "account_inactive", "invalid_auth", "is_archived", "missing_scope", "no_permission", "not_authed",
            "not_in_channel", "token_expired", "token_revoked",
        ]
        manners.refusingWords = [
            "cant_update_message", "edit_window_closed", "invalid_blocks", "message_not_found", "msg_too_long",
            "msg_blocks_too_long",
        ]
        return manners
    }

    package static var mattermost: Manners { Manners() }

    package static var discord: Manners {
        var manners = Manners()
        manners.interval = 0.5
        return manners
    }

    /// 1,800 messages a day, 100 an hour: what goes out is a digest a day and a few words.
    package static var teams: Manners {
        var manners = Manners()
        manners.interval = 1
        return manners
    }

    /// 60 messages a minute a space.
    package static var googleChat: Manners {
        var manners = Manners()
        manners.interval = 1
        return manners
    }

    package static var matrix: Manners {
        var manners = Manners()
        manners.interval = 0.1
        manners.closingWords = ["M_UNKNOWN_TOKEN", "M_MISSING_TOKEN", "M_FORBIDDEN", "M_NOT_FOUND"]
        manners.refusingWords = ["M_TOO_LARGE", "M_BAD_JSON", "M_NOT_JSON"]
        return manners
    }
}
