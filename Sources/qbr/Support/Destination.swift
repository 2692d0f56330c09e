import Days
import Foundation

/// Where messages go that nobody asked for: a channel of a chat platform, or a program of one's own.
struct Destination: Hashable, Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case slack, mattermost, teams, discord, matrix, webhook
        case googleChat = "google-chat"
    }

    /// Hours of a day, in minutes after midnight; over midnight where the end comes before the start.
    struct Hours: Hashable, Sendable {
        var start: Int
        var end: Int
    }

    /// What it is called, such as `#cs-followups`.
    var name: String
    var kind: Kind
    /// The variable that holds the webhook's URL, which is a secret.
    var urlVariable: String?
    /// The variable that holds what our own format is signed with, `whsec_…`.
    var secretVariable: String?
    /// The platform's id of the channel or room, for posts with a bot's token.
    var channel: String?
    /// Minutes after midnight; nil where it gets no digest.
    var digest: Int?
    /// Nil for the one of the settings.
    var timeZone: TimeZone?
    var quiet: Hours?
    var workingDays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]
    var holidays: Set<Day> = []
    /// Whose accounts it is about; nil for all.
    var team: String?
    /// Whether a changed message goes out as a new one where the platform cannot edit; else it is left out.
    var repeatsEdits = false
}

extension Destination {
    /// The one that every demo has; it has a URL only where somebody gives it one.
    static let demo = Destination(
        name: "#cs-followups", kind: .slack, urlVariable: "QBR_CS_FOLLOWUPS_URL", digest: 9 * 60 + 10)
}
