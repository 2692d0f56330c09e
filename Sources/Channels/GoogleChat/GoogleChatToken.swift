import JWTKit

/// The token that Google Chat shows with each request: a JWT, signed by RS256 with one of Google Chat's own keys.
///
/// It says who asks and says nothing of the body: TLS alone keeps that from being changed on the way.
struct GoogleChatToken: Sendable {
    private let project: String
    private let keys: GoogleChatKeys

    /// - Parameter project: The number of the bot's project.
    init(project: String, keys: GoogleChatKeys) {
        self.project = project
        self.keys = keys
    }

    func verify(_ request: InboundRequest, now: Int) async throws(Refusal) {
        let scheme = "Bearer "
        guard let header = request.header("authorization"), header.hasPrefix(scheme) else { throw .unsigned }
        let token = String(header.dropFirst(scheme.count))
        // The algorithm is ours to choose and not the token's: one that names another is none.
        guard let named = try? DefaultJWTParser().parse(Array(token.utf8), as: GoogleChatClaims.self).header,
            named.alg == "RS256", let id = named.kid
        else { throw .unsigned }
        let collection = try await keys.collection(with: id, now: now)
        guard let claims = try? await collection.verify(token, as: GoogleChatClaims.self),
            claims.isGood(for: project, now: now)
        else { throw .unsigned }
    }
}
