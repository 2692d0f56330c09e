/// Signs links to pages, and checks them: whoever has the link reads the page until it expires.
///
/// `/pages/account/acme?until=1773133200&sig=…`: seconds since 1970, and HMAC-SHA256 of path and time in hex. Each link has
/// one form alone.
package struct PageKey: Sendable {
    /// What sets it.
    package static let variable = "QBR_PAGE_SECRET"
    /// Shorter secrets can be guessed.
    package static let shortest = 16
    /// How long a link is good for, in seconds: a day.
    package static let life = 86_400

    private let key: Secret

    /// - Returns: Nil where no secret is set; then there are no pages.
    /// - Throws: ``SecretError``.
    package init?(_ secrets: Secrets) throws(SecretError) {
        guard let secret = try secrets[PageKey.variable] else { return nil }
        guard secret.utf8.count >= PageKey.shortest else {
            throw .malformed(variable: PageKey.variable, expected: "at least \(PageKey.shortest) characters of chance")
        }
        key = Secret(secret)
    }

    /// The path and query of a link.
    ///
    /// - Parameter until: Seconds since 1970.
    package func link(to page: PageAddress, until: Int) -> String {
        "\(page.path)?until=\(until)&sig=\(signature(page.path, until))"
    }

    /// The page that a link is to.
    ///
    /// - Parameter now: Seconds since 1970.
    /// - Throws: ``Refusal/unsigned`` for a link that is not ours, ``Refusal/stale`` for one that has expired.
    package func page(path: String, query: String, now: Int) throws(Refusal) -> PageAddress {
        let fields = query.split(separator: "&", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 2, fields[0].hasPrefix("until="), fields[1].hasPrefix("sig="),
            let until = SignedTime(String(fields[0].dropFirst(6)))?.seconds
        else { throw .unsigned }
        guard MessageDigest.areEqual(String(fields[1].dropFirst(4)), signature(path, until)),
            let page = PageAddress(path: path)
        else { throw .unsigned }
        guard now < until else { throw .stale }
        return page
    }

    private func signature(_ path: String, _ until: Int) -> String {
        MessageDigest.hex(MessageDigest.hmac([Array("page\n\(path)\n\(until)".utf8)], key: key))
    }
}
