import Testing

@testable import Channels

@Suite struct PageKeyTests {
    private static let now = 1_773_046_800
    private let key: PageKey

    init() throws {
        key = try #require(try PageKey(Secrets(environment: ["QBR_PAGE_SECRET": "0123456789abcdef"])))
    }

    private func page(_ link: String, now: Int = now) throws(Refusal) -> PageAddress {
        let parts = link.split(separator: "?", maxSplits: 1).map(String.init)
        return try key.page(path: parts[0], query: parts.count > 1 ? parts[1] : "", now: now)
    }

    @Test(arguments: [
        PageAddress(.account, "acme"), PageAddress(.account, "ACC-00001"), PageAddress(.board, "Süd & Co/1"),
        PageAddress(.board), PageAddress(.program),
    ])
    func aLinkLeadsToItsPageUntilItExpires(_ address: PageAddress) throws {
        let link = key.link(to: address, until: Self.now + 10)
        #expect(try page(link) == address)
        #expect(try page(link, now: Self.now + 9) == address)
        #expect(throws: Refusal.stale) { try page(link, now: Self.now + 10) }
    }

    @Test func anotherPageOrTimeOrKeyIsNoLinkOfOurs() throws {
        let link = key.link(to: PageAddress(.account, "acme"), until: Self.now + 10)
        for other in [
            link.replacing("acme", with: "globex"),
            link.replacing("until=\(Self.now + 10)", with: "until=\(Self.now + 99)"),
            link + "&x=1", link.replacing("?", with: "?x=1&"), String(link.dropLast()), link.uppercased(),
            "/pages/account/acme", "/pages/account/acme?", link.replacing("until=", with: "until=+"),
        ] {
            #expect(throws: Refusal.unsigned, "\(other)") { try page(other) }
        }
        let stranger = try #require(try PageKey(Secrets(environment: ["QBR_PAGE_SECRET": "fedcba9876543210"])))
        #expect(throws: Refusal.unsigned) {
            try page(stranger.link(to: PageAddress(.account, "acme"), until: Self.now + 10))
        }
    }

    @Test func aShortSecretIsRefusedAndNoneMeansNoPages() throws {
        let none = try PageKey(Secrets(environment: [:]))
        #expect(none == nil)
        let error = #expect(throws: SecretError.self) {
            try PageKey(Secrets(environment: ["QBR_PAGE_SECRET": "short"]))
        }
        #expect(error?.description.contains("short") == false)
        #expect(
            error?.description.hasPrefix("QBR_PAGE_SECRET is not what it should be: at least 16 characters") == true)
    }
}
