import Delivery
import Foundation
import Testing

@Suite struct AddressRuleTests {
    /// The addresses that a well-known sender of webhooks is tested with.
    static let known: [Known] = {
        var root = URL(filePath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let file = root.appending(path: "shared/data/payloads/ssrf/addresses_svix.json")
        return (try? JSONDecoder().decode([Known].self, from: Data(contentsOf: file))) ?? []
    }()

    struct Known: Decodable, Sendable, CustomTestStringConvertible {
        let ip: String
        let allowed: Bool
        var testDescription: String { ip }
    }

    @Test(.enabled(if: !known.isEmpty, "../shared/data/payloads/ssrf is absent"), arguments: known)
    func anAddressIsTakenAsOthersTakeIt(_ known: Known) throws {
        let address = try #require(InternetAddress(known.ip))
        #expect(AddressRule().permits(address) == known.allowed)
    }

    @Test(arguments: ["127.0.0.1", "::ffff:127.0.0.1"])
    func aPrivateAddressThatIsNamedMayBeReached(_ text: String) throws {
        let loopback = try #require(InternetAddress("127.0.0.1"))
        let address = try #require(InternetAddress(text))
        #expect(!AddressRule().permits(address))
        #expect(AddressRule(exceptions: [loopback]).permits(address))
        let other = try #require(InternetAddress("127.0.0.2"))
        #expect(!AddressRule(exceptions: [loopback]).permits(other))
    }

    @Test(arguments: ["", "localhost", "127.1", "2130706433", "0x7f.0.0.1", "1.2.3.4.5", "::g"])
    func whatIsNoFullAddressIsNone(_ text: String) {
        #expect(InternetAddress(text) == nil)
    }
}
