import Foundation
import Glibc

/// A terminal for a chat to run on: a test types on one side, and sees what appears.
final class PseudoTerminal {
    /// The side that the chat has.
    let chatSide: Int32
    private let testSide: Int32
    /// All that has appeared so far.
    private(set) var seen = ""
    /// Where what has not been waited for yet begins in `seen`, in characters.
    private var waited = 0

    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    init(columns: UInt16 = 60) throws {
        setenv("TERM", "xterm", 1)
        testSide = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var isLocked: Int32 = 0
        var number: Int32 = 0
        // TIOCSPTLCK and TIOCGPTN, as unlockpt and ptsname do; Glibc shows Swift neither.
        guard testSide >= 0, ioctl(testSide, 0x4004_5431, &isLocked) == 0, ioctl(testSide, 0x8004_5430, &number) == 0
        else { throw Fault(description: "There is no pseudo-terminal on this machine.") }
        chatSide = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
        resize(columns: columns)
    }

    deinit {
        close(chatSide)
        close(testSide)
    }

    func resize(columns: UInt16) {
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(testSide, UInt(TIOCSWINSZ), &size)
    }

    func type(_ keys: String) {
        var bytes = Array(keys.utf8)
        _ = write(testSide, &bytes, bytes.count)
    }

    /// Waits until the text appears after what was waited for last, and returns all that appeared up to its end.
    @discardableResult func wait(for text: String) throws -> String {
        let deadline = ContinuousClock.now + .seconds(180)
        while true {
            let new = seen.dropFirst(waited)
            if let range = new.range(of: text) {
                let part = String(new[..<range.upperBound])
                waited += part.count
                return part
            }
            var poll = pollfd(fd: testSide, events: Int16(POLLIN), revents: 0)
            let left = deadline - ContinuousClock.now
            guard left > .zero, Glibc.poll(&poll, 1, Int32(left / .milliseconds(1))) > 0 else {
                throw Fault(description: "“\(text)” did not appear; this did: \(new.debugDescription)")
            }
            var bytes = [UInt8](repeating: 0, count: 4096)
            let count = read(testSide, &bytes, bytes.count)
            guard count > 0 else { throw Fault(description: "The terminal has gone.") }
            pending += bytes[..<count]
            takePending()
        }
    }

    /// Bytes at the end that are no whole character yet.
    private var pending: [UInt8] = []

    private func takePending() {
        var length = pending.count
        while length > 0, String(validating: pending[..<length], as: UTF8.self) == nil { length -= 1 }
        // Scalars, so that a line end that follows a carriage return is no new character in the middle of another.
        seen.unicodeScalars.append(contentsOf: String(decoding: pending[..<length], as: UTF8.self).unicodeScalars)
        pending.removeFirst(length)
    }
}
