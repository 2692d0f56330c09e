import Glibc

/// An address of the internet protocol, version 4 or 6, as its bytes.
package struct InternetAddress: Hashable, Sendable {
    /// Four bytes or sixteen, the first of the written form first.
    package let bytes: [UInt8]

    /// Takes four bytes or sixteen; nil for any other count.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Reads `192.0.2.1` or `2001:db8::1`; nil for anything else, names and short forms such as `127.1` among it.
    package init?(_ text: String) {
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            self.init(bytes: withUnsafeBytes(of: four, Array.init))
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            self.init(bytes: withUnsafeBytes(of: six, Array.init))
        } else {
            return nil
        }
    }

    /// The address within a socket's; nil where that is of another kind.
    init?(_ socket: UnsafePointer<sockaddr>) {
        switch Int32(socket.pointee.sa_family) {
        case AF_INET:
            let address = socket.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { $0.pointee.sin_addr }
            self.init(bytes: withUnsafeBytes(of: address, Array.init))
        case AF_INET6:
            let address = socket.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { $0.pointee.sin6_addr }
            self.init(bytes: withUnsafeBytes(of: address, Array.init))
        default: return nil
        }
    }

    /// The version 4 address that a mapped one, `::ffff:192.0.2.1`, stands for; any other as it is.
    package var unmapped: InternetAddress {
        let mark: [UInt8] = Array(repeating: 0, count: 10) + [0xFF, 0xFF]
        guard bytes.count == 16, bytes.starts(with: mark) else { return self }
        return InternetAddress(bytes: Array(bytes.suffix(4))) ?? self
    }
}
