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

    /// The posts of one answer, in order; none for the terminal.
    package func posts(of replies: [Reply], to audience: Audience = .speaker) -> [Value] {
        guard let renderer else { return [] }
        return Message.messages(of: replies).flatMap { renderer.posts(of: $0, to: audience) }
    }
}
