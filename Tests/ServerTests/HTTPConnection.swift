import Foundation
import Glibc

/// A connection to a server on this machine, written and read as bytes: what no client library would send can be sent.
final class HTTPConnection {
    struct Reply: Equatable {
        let status: Int
        let body: String
    }

    struct Failure: Error {
        let call: String
        let code = errno
    }

    private let descriptor: Int32

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Failure(call: "socket") }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw Failure(call: "connect") }
    }

    deinit { close(descriptor) }

    func write(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Failure(call: "send") }
            rest = rest.dropFirst(count)
        }
    }

    /// Reads one reply, head and body.
    func reply() throws -> Reply {
        var bytes: [UInt8] = []
        let end = Array("\r\n\r\n".utf8)
        var head: Range<Int>?
        while true {
            if head == nil { head = bytes.firstRange(of: end) }
            if let head {
                let lines = String(decoding: bytes[..<head.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
                let length =
                    lines.first { $0.lowercased().hasPrefix("content-length:") }
                    .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
                if bytes.count >= head.upperBound + length {
                    let status = Int(lines[0].split(separator: " ")[1]) ?? 0
                    return Reply(
                        status: status,
                        body: String(decoding: bytes[head.upperBound..<(head.upperBound + length)], as: UTF8.self))
                }
            }
            var buffer = [UInt8](repeating: 0, count: 65_536)
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { throw Failure(call: "recv") }
            bytes += buffer[..<count]
        }
    }

    /// Sends a request and reads its reply.
    func send(
        _ method: String, _ path: String, _ headers: [(String, String)] = [], body: [UInt8] = []
    ) throws -> Reply {
        let lines = ["\(method) \(path) HTTP/1.1", "Host: test", "Content-Length: \(body.count)"]
        let head = lines + headers.map { "\($0): \($1)" }
        try write(Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
        return try reply()
    }
}
