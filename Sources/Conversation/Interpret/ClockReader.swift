/// Finds the hour of a meeting in a text: `2pm`, `14:30`, `at 2`, `noon`.
enum ClockReader {
    /// The first hour that a text names.
    ///
    /// - Returns: `14:00`, and the Unicode scalars where it stands; nil where there is none. A bare hour before eight is
    ///   one of the afternoon: nobody meets at two in the night.
    static func first(in text: String) -> (clock: String, range: Range<Int>)? {
        let places = [halved(text), spelled(text), bare(text), noon(text)].compactMap(\.self)
        guard let place = places.min(by: { $0.range.lowerBound < $1.range.lowerBound }) else { return nil }
        let scalars = text.unicodeScalars
        let start = scalars.distance(from: scalars.startIndex, to: place.range.lowerBound)
        let count = scalars.distance(from: place.range.lowerBound, to: place.range.upperBound)
        return (clock(place.minute), start..<(start + count))
    }

    private typealias Place = (minute: Int, range: Range<String.Index>)

    /// `2pm`, `2:30 p.m.`
    private static func halved(_ text: String) -> Place? {
        guard let match = text.firstMatch(of: #/\b(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?m\b\.?/#.ignoresCase()),
            let hour = Int(match.1), (1...12).contains(hour)
        else { return nil }
        let minute = match.2.flatMap { Int($0) } ?? 0
        return minute < 60 ? (hour % 12 * 60 + (match.3.lowercased() == "p" ? 720 : 0) + minute, match.range) : nil
    }

    /// `14:30`, `2:30`
    private static func spelled(_ text: String) -> Place? {
        guard let match = text.firstMatch(of: #/\b(\d{1,2}):(\d{2})\b(?!\s?[ap]\.?m)/#.ignoresCase()),
            let hour = Int(match.1), hour < 24, let minute = Int(match.2), minute < 60
        else { return nil }
        return (ofDay(hour, isPadded: match.1.hasPrefix("0")) * 60 + minute, match.range)
    }

    /// `at 2`, `at 10 o'clock`
    private static func bare(_ text: String) -> Place? {
        let hours = #/\bat\s(\d{1,2})(?:\so['’]?clock)?(?=\s*(?:$|[,;!?]|\.(?!\d)|\b(?:on|for|and|with)\b))/#
        guard let match = text.firstMatch(of: hours.ignoresCase()), let hour = Int(match.1), hour < 24 else {
            return nil
        }
        return (ofDay(hour, isPadded: match.1.hasPrefix("0")) * 60, match.range)
    }

    private static func noon(_ text: String) -> Place? {
        text.firstMatch(of: #/\b(?:noon|midday)\b/#.ignoresCase()).map { (720, $0.range) }
    }

    private static func ofDay(_ hour: Int, isPadded: Bool) -> Int {
        (1..<8).contains(hour) && !isPadded ? hour + 12 : hour
    }

    private static func clock(_ minute: Int) -> String {
        [minute / 60, minute % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
    }
}
