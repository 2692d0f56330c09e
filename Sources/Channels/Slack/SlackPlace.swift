/// Where in Slack something was said.
struct SlackPlace: Equatable {
    let team: String?
    let channel: String
    /// The timestamp of the message that a thread hangs on.
    var thread: String?

    /// Between two alone.
    var isDirect: Bool { channel.hasPrefix("D") }

    /// The conversation that is held there: a thread is one for all who write in it; elsewhere each person has their
    /// own, since the answers are for their eyes.
    func conversation(of user: String) -> String {
        "slack:\(team ?? "-"):\(channel):\(isDirect ? user : thread ?? user)"
    }
}
