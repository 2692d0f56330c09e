/// The platforms that there are.
package enum Platforms {
    package static let all: [any Platform.Type] = [
        Webhook.self, Slack.self, Mattermost.self, Teams.self, Discord.self, GoogleChat.self, Matrix.self,
    ]

    /// Those whose secrets are set.
    ///
    /// - Throws: ``SecretError`` for a secret that cannot be used.
    package static func configured(_ secrets: Secrets) throws -> [any Platform] {
        try all.compactMap { try $0.configured(secrets) }
    }
}
