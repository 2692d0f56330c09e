import Channels
import Foundation
import Glibc

/// Runs a chat over two real pipes: bytes in, bytes out.
enum PipedChat {
    /// - Returns: All that was written until the chat ended.
    static func run(_ input: [UInt8], chat: (_ input: Int32, _ output: Output) throws -> Void) throws -> String {
        let incoming = Pipe()
        let outgoing = Pipe()
        let writer = Thread {
            var rest = input[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes {
                    write(incoming.fileHandleForWriting.fileDescriptor, $0.baseAddress, $0.count)
                }
                guard count > 0 else { break }
                rest = rest.dropFirst(count)
            }
            try? incoming.fileHandleForWriting.close()
        }
        let heard = Heard()
        let reader = Thread {
            heard.finish(outgoing.fileHandleForReading.readDataToEndOfFile())
        }
        writer.start()
        reader.start()
        defer { try? outgoing.fileHandleForWriting.close() }
        try chat(
            incoming.fileHandleForReading.fileDescriptor,
            Output(descriptor: outgoing.fileHandleForWriting.fileDescriptor))
        try outgoing.fileHandleForWriting.close()
        return String(decoding: heard.wait(), as: UTF8.self)
    }

    static func run(_ input: String, chat: (_ input: Int32, _ output: Output) throws -> Void) throws -> String {
        try run(Array(input.utf8), chat: chat)
    }

    /// What the reading thread got, handed over once.
    private final class Heard: Sendable {
        private let condition = NSCondition()
        private let data = Shared<Data?>(nil)

        func finish(_ result: Data) {
            condition.lock()
            data.value = result
            condition.signal()
            condition.unlock()
        }

        func wait() -> Data {
            condition.lock()
            defer { condition.unlock() }
            while data.value == nil { condition.wait() }
            return data.value ?? Data()
        }
    }
}
