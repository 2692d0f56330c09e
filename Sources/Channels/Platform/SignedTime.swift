/// When a request says that it was signed, in seconds since 1970.
///
/// Digits alone: what other readers take for a number (a sign, a space, full-width digits) is none here.
struct SignedTime: Equatable {
    /// How far it may lie from now, either way.
    static let tolerance = 300

    let seconds: Int

    /// - Returns: Nil for what is not one to twelve ASCII digits.
    init?(_ text: String) {
        guard (1...12).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let seconds = Int(text)
        else { return nil }
        self.seconds = seconds
    }

    /// - Throws: ``Refusal/stale`` where the time is missing, unreadable or too far from now.
    static func check(_ text: String?, now: Int) throws(Refusal) {
        try check(text.flatMap { SignedTime($0) }?.seconds, now: now)
    }

    /// The same for a time that was read already, in seconds since 1970.
    static func check(_ seconds: Int?, now: Int) throws(Refusal) {
        guard let seconds, abs(now - seconds) <= tolerance else { throw .stale }
    }
}
