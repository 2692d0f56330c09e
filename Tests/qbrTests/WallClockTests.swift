import Foundation
import Testing

@testable import qbr

@Suite struct WallClockTests {
    @Test(
        arguments: [
            ("2026-03-09T09:00:00Z", "UTC", "2026-03-09T09:00:00Z", "2026-03-09", 9),
            ("2026-03-09T09:00Z", "UTC", "2026-03-09T09:00:00Z", "2026-03-09", 9),
            ("2026-03-09T09:00:00.75z", "UTC", "2026-03-09T09:00:00Z", "2026-03-09", 9),
            ("2026-03-09T23:30:00Z", "Asia/Tokyo", "2026-03-09T23:30:00Z", "2026-03-10", 8),
            ("2026-03-09T00:30:00Z", "America/New_York", "2026-03-09T00:30:00Z", "2026-03-08", 20),
            ("2026-06-01T09:00:00+02:00", "Europe/London", "2026-06-01T07:00:00Z", "2026-06-01", 8),
            ("2026-06-01T09:00:00-0530", "UTC", "2026-06-01T14:30:00Z", "2026-06-01", 14),
            ("2026-06-01T09:00", "Europe/London", "2026-06-01T08:00:00Z", "2026-06-01", 9),
            ("2026-06-01 09:00:30", "Europe/Berlin", "2026-06-01T07:00:30Z", "2026-06-01", 9),
            ("2026-06-01", "Europe/London", "2026-05-31T23:00:00Z", "2026-06-01", 0),
            ("1969-12-31T23:59:59Z", "UTC", "1969-12-31T23:59:59Z", "1969-12-31", 23),
        ])
    func aFixedInstantIsReadAndToldInTheZone(text: String, zone: String, stamp: String, today: String, hour: Int) throws
    {
        let clock = try WallClock(environment: ["QBR_NOW": text, "QBR_TZ": zone])
        #expect(clock.stamp == stamp)
        #expect("\(clock.today)" == today)
        #expect(clock.minute / 60 == hour)
    }

    @Test(
        arguments: [
            "yesterday", "2026-02-30", "2026-03-09T", "2026-03-09T9:00Z", "2026-03-09T25:00Z", "2026-03-09T09Z",
            "2026-03-09T09:00:00+2", "2026-03-09T09:00:00Zulu", "09:00", "2026-03-09x09:00",
        ])
    func whatIsNoInstantIsRefused(text: String) {
        #expect(throws: SettingsError.badNow(text)) { try WallClock(environment: ["QBR_NOW": text]) }
    }

    @Test func anUnknownZoneIsRefused() {
        #expect(throws: SettingsError.badTimeZone("Mars/Olympus", setting: "QBR_TZ")) {
            try WallClock(environment: ["QBR_TZ": "Mars/Olympus"])
        }
    }

    @Test func withoutSettingsTheMachineSaysWhatTimeItIs() throws {
        let clock = try WallClock(environment: ["QBR_NOW": "", "QBR_TZ": ""])
        #expect(clock.fixed == nil)
        #expect(abs(clock.now.timeIntervalSinceNow) < 60)
    }
}
