import Glibc

/// Where a channel writes: a file descriptor, unbuffered, so that each answer is out before the next line is read.
package struct Output: Sendable {
    private let descriptor: Int32

    package init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    package static let standard = Output(descriptor: STDOUT_FILENO)
    package static let error = Output(descriptor: STDERR_FILENO)

    /// Writes the text, whole.
    ///
    /// - Throws: `ChannelError.outputClosed` where the reader has gone (the process must ignore SIGPIPE for that),
    ///   `ChannelError.cannotWrite` for any other fault.
    package func write(_ text: String) throws(ChannelError) {
        try write(Array(text.utf8))
    }

    /// The same for bytes.
    package func write(_ bytes: [UInt8]) throws(ChannelError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EPIPE {
                throw .outputClosed
            } else if errno != EINTR {
                throw .cannotWrite(reason: String(cString: strerror(errno)))
            }
        }
    }
}
