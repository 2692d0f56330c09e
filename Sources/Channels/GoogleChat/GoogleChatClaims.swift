import JWTKit

/// What a token of Google Chat says.
struct GoogleChatClaims: JWTPayload {
    /// Who made it.
    let iss: String
    /// For whom: the number of the bot's project.
    let aud: AudienceClaim
    /// Until when it is good, in seconds since 1970.
    let exp: Double
    /// When it was made.
    let iat: Double?
    /// From when it is good.
    let nbf: Double?

    /// Whether it is good now, for that project.
    func isGood(for project: String, now: Int) -> Bool {
        // A clock of ours that is slow must not turn away what was made just now.
        let soon = Double(now + 60)
        return iss == "chat@system.gserviceaccount.com" && aud.value.contains(project) && Double(now) < exp
            && iat ?? 0 <= soon && nbf ?? 0 <= soon
    }

    /// The claims are looked at with the time of the request, in ``isGood(for:now:)``.
    func verify(using algorithm: some JWTAlgorithm) {}
}
