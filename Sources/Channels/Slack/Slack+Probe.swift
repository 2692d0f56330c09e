extension Slack: Probed {
    /// What the bot needs its token for.
    private static let scopes = ["chat:write", "commands", "im:history"]

    /// With a token, whose it is; without one, whether Slack is reached.
    package var question: OutgoingPost {
        OutgoingPost(
            url: "\(api)/\(botToken == nil ? "api.test" : "auth.test")",
            headers: botToken.map { [.init("Authorization", "Bearer \($0.text)")] } ?? [], body: Array("{}".utf8))
    }

    package func findings(in answer: ProbeAnswer) -> [ProbeFinding] {
        guard let said = try? JSONBody.read(AuthTest.self, from: answer.body), answer.status == 200 else {
            return [.bad("Slack answered with status \(answer.status), and not as it should; try again later.")]
        }
        guard botToken != nil else {
            return [
                .bad(
                    """
                    QBR_SLACK_BOT_TOKEN is not set: slash commands and buttons work, direct messages and mentions \
                    are not answered. Copy the token (xoxb-…) from the app's page OAuth & Permissions.
                    """)
            ]
        }
        guard said.ok else {
            return [
                .bad(
                    """
                    Slack refuses the bot token (\(said.error ?? "no reason given")); copy it again from the app's \
                    page OAuth & Permissions, after Install to Workspace.
                    """)
            ]
        }
        let granted = (answer.headers["x-oauth-scopes"] ?? "").split(separator: ",").map { $0.filter { $0 != " " } }
        let missing = Self.scopes.filter { !granted.contains($0) }
        return [
            .good("the token is \(said.user ?? "a bot") of \(said.team ?? "a workspace")"),
            missing.isEmpty
                ? .good("it may \(Self.scopes.joined(separator: ", "))")
                : .bad(
                    """
                    The token lacks \(missing.joined(separator: ", ")); add it on the app's page OAuth & \
                    Permissions, and install the app again.
                    """),
        ]
    }

    private struct AuthTest: Decodable {
        let ok: Bool
        let error: String?
        let team: String?
        let user: String?
    }
}
