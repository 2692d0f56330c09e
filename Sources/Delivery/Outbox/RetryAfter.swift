package import Foundation

/// The header `Retry-After`: seconds, or an instant (RFC 9110, 10.2.3).
package enum RetryAfter {
    /// How many seconds a value asks for; nil where it says neither, or an instant that has passed.
    package static func seconds(_ value: String, at now: Date) -> TimeInterval? {
        if let seconds = TimeInterval(value), seconds.isFinite { return max(0, seconds) }
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(secondsFromGMT: 0)
        format.isLenient = false
        for pattern in ["EEE, dd MMM yyyy HH:mm:ss 'GMT'", "EEEE, dd-MMM-yy HH:mm:ss 'GMT'", "EEE MMM d HH:mm:ss yyyy"]
        {
            format.dateFormat = pattern
            guard let instant = format.date(from: value) else { continue }
            return instant > now ? instant.timeIntervalSince(now) : nil
        }
        return nil
    }
}
