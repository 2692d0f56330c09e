package import Conversation

/// How replies look where they are posted, to be looked at: `:render slack`, `as slack` in a transcript.
package enum Rendering: String, CaseIterable, Sendable {
    case terminal, plain, slack, mattermost, teams, discord, matrix
    case googleChat = "google-chat"

    /// What posts there; nil for the terminal, which shows text.
    package var renderer: (any MessageRenderer)? {
        switch self {
        case .terminal: nil
        case .plain: PlainRenderer()
        case .slack: SlackRenderer()
        case .mattermost: MattermostRenderer(actionURL: "http://localhost:8080/mattermost/action")
        case .teams: TeamsRenderer()
        case .discord: DiscordRenderer()
        case .matrix: MatrixRenderer()
        case .googleChat: GoogleChatRenderer()
        }
    }

    /// The names, to be listed.
    package static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

    /// One answer as somebody sees it there: the text of a terminal, else the posts' JSON.
    package func text(of replies: [Reply]) -> String {
        self == .terminal
            ? TextSession.render(replies, .plain)
            : posts(of: replies).map { $0.json(isPretty: true) }.joined(separator: "\n")
    }

    /// The same as lines of a transcript: a post a line.
    package func lines(of replies: [Reply]) -> [String] {
        self == .terminal
            ? text(of: replies).split(whereSeparator: \.isNewline).map(String.init)
            : posts(of: replies).map { $0.json() }
    }

    /// The posts of one answer, in order; none for the terminal.
    package func posts(of replies: [Reply], to audience: Audience = .speaker) -> [Value] {
        guard let renderer else { return [] }
        return Message.messages(of: replies).flatMap { renderer.posts(of: $0, to: audience) }
    }
}
