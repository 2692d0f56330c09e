import Days
import Foundation

/// What time it is and where: the one place where the program asks the machine.
///
/// `QBR_NOW` stops it and `QBR_TZ` moves it, so that every run can be repeated to the byte.
struct WallClock: Sendable {
    /// The instant that `QBR_NOW` names; nil where the machine's clock runs.
    let fixed: Date?
    let timeZone: TimeZone

    /// - Parameter zone: The time zone where `QBR_TZ` names none; nil for the machine's.
    /// - Throws: `SettingsError.badNow` or `.badTimeZone` where a variable cannot be read.
    init(environment: [String: String], zone: String? = nil) throws(SettingsError) {
        let named = try Self.zone(environment.nonEmpty("QBR_TZ"), "QBR_TZ")
        let usual = try Self.zone(zone, "time_zone")
        timeZone = named ?? usual ?? .current
        guard let text = environment["QBR_NOW"], !text.isEmpty else {
            fixed = nil
            return
        }
        guard let instant = Self.instant(text, in: timeZone) else { throw .badNow(text) }
        fixed = instant
    }

    var now: Date { fixed ?? Date() }

    /// A clock that goes on from here, also where `QBR_NOW` says when that is: what waits a few seconds must end.
    func running() -> @Sendable () -> Date {
        guard let fixed else { return { Date() } }
        let began = ContinuousClock.now
        return { fixed.addingTimeInterval((ContinuousClock.now - began) / .seconds(1)) }
    }

    /// The calendar day here and now.
    var today: Day { Day(number: Int((Double(localSeconds) / 86_400).rounded(.down))) }

    /// 0 to 1439, here.
    var minute: Int { (localSeconds - today.number * 86_400) / 60 }

    /// The instant at which clocks here show that minute of a day.
    func instant(of day: Day, minute: Int) -> Date {
        Self.local(day.number * 86_400 + minute * 60, in: timeZone)
    }

    /// Now as ISO 8601 in UTC: `2026-03-09T09:00:00Z`.
    var stamp: String { now.formatted(.iso8601) }

    /// Seconds from 1970 until now, by clocks in the zone.
    private var localSeconds: Int {
        let now = now
        return Int(now.timeIntervalSince1970.rounded(.down)) + timeZone.secondsFromGMT(for: now)
    }

    private static func zone(_ name: String?, _ setting: String) throws(SettingsError) -> TimeZone? {
        guard let name else { return nil }
        guard let zone = TimeZone(identifier: name) else { throw .badTimeZone(name, setting: setting) }
        return zone
    }

    /// Reads `2026-03-09T09:00:00Z`, with seconds or without; an offset or none (then it is local), or a day alone.
    private static func instant(_ text: String, in zone: TimeZone) -> Date? {
        guard let day = Day(iso: text.prefix(10)) else { return nil }
        let rest = text.dropFirst(10)
        let midnight = day.number * 86_400
        guard !rest.isEmpty else { return local(midnight, in: zone) }
        guard rest.first == "T" || rest.first == " " else { return nil }
        let sign = rest.lastIndex { "Zz+-".contains($0) }
        guard let seconds = clock(rest[rest.index(after: rest.startIndex)..<(sign ?? rest.endIndex)]) else {
            return nil
        }
        guard let sign else { return local(midnight + seconds, in: zone) }
        guard let offset = offset(rest[sign...]) else { return nil }
        return Date(timeIntervalSince1970: Double(midnight + seconds - offset))
    }

    /// The instant at which clocks in the zone show that many seconds after 1970.
    private static func local(_ seconds: Int, in zone: TimeZone) -> Date {
        let guess = Date(timeIntervalSince1970: Double(seconds - zone.secondsFromGMT()))
        return Date(timeIntervalSince1970: Double(seconds - zone.secondsFromGMT(for: guess)))
    }

    /// `09:00`, `09:00:00` or `09:00:00.5` as seconds after midnight.
    private static func clock(_ text: Substring) -> Int? {
        let parts = text.split(separator: ".", maxSplits: 1).first?.split(separator: ":") ?? []
        let numbers = parts.compactMap { $0.count == 2 ? Int($0) : nil }
        guard numbers.count == parts.count, (2...3).contains(numbers.count), (0..<24).contains(numbers[0]),
            numbers[1...].allSatisfy({ (0..<60).contains($0) })
        else { return nil }
        return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
    }

    /// `Z`, `+01:00` or `-0530` as seconds.
    private static func offset(_ text: Substring) -> Int? {
        guard text.first != "Z", text.first != "z" else { return text.count == 1 ? 0 : nil }
        let digits = text.dropFirst().filter { $0 != ":" }
        guard digits.count == 4, let value = Int(digits), value % 100 < 60 else { return nil }
        let seconds = value / 100 * 3600 + value % 100 * 60
        return text.first == "-" ? -seconds : seconds
    }
}
