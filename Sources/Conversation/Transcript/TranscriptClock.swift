public import Days

/// A wall clock: a day, a minute of it, and the place.
public struct TranscriptClock: Hashable, Sendable {
    /// The calendar day.
    public var day: Day
    /// 0 to 1439.
    public var minute: Int
    /// `Europe/London`; nil for the stage's own.
    public var zone: String?

    /// A clock that stands at that minute.
    public init(day: Day, minute: Int, zone: String? = nil) {
        self.day = day
        self.minute = minute
        self.zone = zone
    }

    /// Reads `2026-03-09 08:00 Europe/London`; hour and zone may be left out, the hour is then 09:00.
    init?(_ words: [Substring]) {
        guard let first = words.first, let day = Day(iso: first), words.count <= 3 else { return nil }
        var minute = 9 * 60
        var rest = words.dropFirst()
        if let time = rest.first.flatMap(TranscriptClock.minute(of:)) {
            minute = time
            rest = rest.dropFirst()
        }
        guard rest.count <= 1, !(rest.first?.contains(":") ?? false) else { return nil }
        self.init(day: day, minute: minute, zone: rest.first.map(String.init))
    }

    /// The clock later by `+2d`, `+1w`, `+3h` or `+30m`; nil for anything else.
    func advanced(by text: Substring) -> TranscriptClock? {
        TranscriptClock.minutes(in: text).map { advanced(minutes: $0) }
    }

    /// The clock so many minutes later.
    public func advanced(minutes: Int) -> TranscriptClock {
        let total = minute + minutes
        return TranscriptClock(day: day + total / 1440, minute: total % 1440, zone: zone)
    }

    /// The minutes of `+2d`, `+1w`, `+3h` or `+30m`; nil for anything else.
    public static func minutes(in text: some StringProtocol) -> Int? {
        guard text.hasPrefix("+"), let unit = text.last, let count = Int(text.dropFirst().dropLast()),
            (0..<100_000).contains(count), let minutes = ["m": 1, "h": 60, "d": 1440, "w": 10_080][unit]
        else { return nil }
        return count * minutes
    }

    private static func minute(of text: Substring) -> Int? {
        let parts = text.split(separator: ":")
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour),
            (0..<60).contains(minute)
        else { return nil }
        return hour * 60 + minute
    }
}

extension TranscriptClock: CustomStringConvertible {
    /// `2026-03-09 08:00 Europe/London`.
    public var description: String {
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        return "\(day) \(two(minute / 60)):\(two(minute % 60))" + (zone.map { " \($0)" } ?? "")
    }
}
