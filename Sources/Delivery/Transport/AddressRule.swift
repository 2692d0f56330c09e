/// Which addresses a delivery may be sent to: those of the public internet, and those that a setting names.
///
/// A URL comes from whoever set up a destination, so a private address behind it would let that person look into the
/// network that the program runs in.
package struct AddressRule: Hashable, Sendable {
    /// Addresses that may be reached though they are private: chat servers inside a company, tests.
    package var exceptions: Set<InternetAddress>

    package init(exceptions: Set<InternetAddress> = []) {
        self.exceptions = Set(exceptions.map(\.unmapped))
    }

    package func permits(_ address: InternetAddress) -> Bool {
        let address = address.unmapped
        return exceptions.contains(address) || !Self.closed.contains { $0.holds(address) }
    }

    /// A network by the first bits of its addresses.
    private struct Network {
        let bytes: [UInt8]
        let bits: Int

        func holds(_ address: InternetAddress) -> Bool {
            guard address.bytes.count == bytes.count else { return false }
            return (0..<bits).allSatisfy { bit in
                let mask: UInt8 = 0x80 >> (bit % 8)
                return (address.bytes[bit / 8] ^ bytes[bit / 8]) & mask == 0
            }
        }
    }

    /// Loopback, private, link-local and shared networks, those set aside for documentation, tests, translation to
    /// version 4 and multicast (IANA's registries of special-purpose addresses).
    private static let closed: [Network] = [
        ("0.0.0.0", 8), ("10.0.0.0", 8), ("100.64.0.0", 10), ("127.0.0.0", 8), ("169.254.0.0", 16),
        ("172.16.0.0", 12), ("192.0.0.0", 24), ("192.0.2.0", 24), ("192.88.99.0", 24), ("192.168.0.0", 16),
        ("198.18.0.0", 15), ("198.51.100.0", 24), ("203.0.113.0", 24), ("224.0.0.0", 4), ("240.0.0.0", 4),
        ("::", 96), ("64:ff9b::", 96), ("64:ff9b:1::", 48), ("100::", 64), ("2001::", 23), ("2001:db8::", 32),
        ("2002::", 16), ("3fff::", 20), ("5f00::", 16), ("fc00::", 7), ("fe80::", 10), ("fec0::", 10), ("ff00::", 8),
    ].compactMap { text, bits in InternetAddress(text).map { Network(bytes: $0.bytes, bits: bits) } }
}
