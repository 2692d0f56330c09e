import Glibc

/// Reads lines of bytes from a file descriptor, in bounded memory.
///
/// Bytes rather than characters, and `read(2)` rather than stdio: a line is handed on the moment that it is complete,
/// one that is too long is dropped while it arrives, and invalid UTF-8 is seen instead of being mended.
package struct LineReader {
    /// One line of the input, without its line end.
    package enum Line: Equatable, Sendable {
        case bytes([UInt8])
        /// Longer than the limit; its text is gone. The `id` of the JSON object that it was, if it had one.
        case tooLong(id: String?)
    }

    /// The longest line that is taken, in bytes.
    package static let limit = 1 << 20

    private let descriptor: Int32
    private let limit: Int
    private var buffer: [UInt8] = []
    /// Where the unread bytes of `buffer` begin.
    private var start = 0
    private var atEnd = false
    /// Nothing was taken yet, so a byte order mark may stand there.
    private var atStart = true

    package init(descriptor: Int32, limit: Int = LineReader.limit) {
        self.descriptor = descriptor
        self.limit = limit
    }

    /// The next line; nil at the end of the input. A last line needs no line end.
    ///
    /// - Throws: `ChannelError.cannotRead` where the descriptor cannot be read.
    package mutating func next() throws(ChannelError) -> Line? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                return take(upTo: end)
            }
            if buffer.count - start > limit + 1 { return try skip() }
            searched = buffer.count
            let before = start
            guard try fill() else {
                return start < buffer.count ? take(upTo: buffer.count) : nil
            }
            searched -= before - start
        }
    }

    /// Takes the line that ends before `end`, and the line end with it.
    private mutating func take(upTo end: Int) -> Line {
        var line = buffer[start..<end]
        start = min(end + 1, buffer.count)
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        if atStart, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        atStart = false
        guard line.count > limit else { return .bytes(Array(line)) }
        var scanner = MessageIDScanner()
        scanner.feed(line)
        return .tooLong(id: scanner.id)
    }

    /// Drops the rest of a line that is too long, keeping only its id.
    private mutating func skip() throws(ChannelError) -> Line {
        var scanner = MessageIDScanner()
        repeat {
            let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n"))
            scanner.feed(buffer[start..<(end ?? buffer.count)])
            start = end.map { $0 + 1 } ?? buffer.count
            if end != nil { break }
        } while try fill()
        return .tooLong(id: scanner.id)
    }

    /// Reads more; false at the end of the input.
    private mutating func fill() throws(ChannelError) -> Bool {
        guard !atEnd else { return false }
        buffer.removeFirst(start)
        start = 0
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                buffer += chunk[..<count]
                return true
            } else if count == 0 {
                atEnd = true
                return false
            } else if errno != EINTR {
                throw .cannotRead(reason: String(cString: strerror(errno)))
            }
        }
    }
}
