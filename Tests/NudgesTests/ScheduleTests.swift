import Days
import Foundation
import Nudges
import Testing

@Suite struct ScheduleTests {
    private func schedule(
        _ zone: String, _ minute: Int, quiet: QuietHours? = nil, holidays: Set<Day> = [],
        workdays: Set<Weekday> = Set(Weekday.allCases)
    ) -> Schedule {
        Schedule(zone: .of(zone), minute: minute, quietHours: quiet, workdays: workdays, holidays: holidays)
    }

    @Test(
        "a time that clocks leave out or show twice is once, at the first moment that is valid",
        arguments: [
            // Summer time begins: 02:00 becomes 03:00 in Berlin, 01:00 becomes 02:00 in London, 02:00 03:00 in New York.
            ("Europe/Berlin", 150, "2026-03-29", "2026-03-29T01:00:00Z"),
            ("Europe/London", 70, "2026-03-29", "2026-03-29T01:00:00Z"),
            ("America/New_York", 150, "2026-03-08", "2026-03-08T07:00:00Z"),
            // It ends: 02:30 and 01:30 are shown twice.
            ("Europe/Berlin", 150, "2026-10-25", "2026-10-25T00:30:00Z"),
            ("America/New_York", 90, "2026-11-01", "2026-11-01T05:30:00Z"),
            // The day before and the day after.
            ("Europe/London", 550, "2026-03-28", "2026-03-28T09:10:00Z"),
            ("Europe/London", 550, "2026-03-29", "2026-03-29T08:10:00Z"),
            // Half an hour of summer time, on the other side of the world.
            ("Australia/Lord_Howe", 130, "2026-10-04", "2026-10-03T15:30:00Z"),
            ("Asia/Kathmandu", 550, "2026-03-09", "2026-03-09T03:25:00Z"),
        ])
    func daylightSaving(zone: String, minute: Int, day: String, instant: String) {
        let schedule = schedule(zone, minute)
        #expect(schedule.moment(on: .of(day)) == .at(instant))
        #expect(schedule.day(at: .at(instant)) == .of(day))
    }

    @Test func aDayThatAZoneLeftOutHasNoMoment() {
        // Samoa went over the date line on 30 December 2011.
        #expect(schedule("Pacific/Apia", 550).moment(on: .of("2011-12-30")) == nil)
        #expect(schedule("Pacific/Apia", 550).moment(on: .of("2011-12-31")) == .at("2011-12-30T19:10:00Z"))
    }

    @Test func weekendsAndHolidaysHaveNoMoment() {
        let easter = schedule(
            "Europe/London", 550, holidays: [.of("2026-04-03"), .of("2026-04-06")],
            workdays: Schedule.mondayToFriday)
        #expect(easter.nextMoment(after: .at("2026-04-02T09:00:00Z")) == .at("2026-04-07T08:10:00Z"))
        #expect(!easter.isOpen(at: .at("2026-04-03T10:00:00Z")))
        #expect(easter.isOpen(at: .at("2026-04-07T08:10:00Z")))
        #expect(!easter.isOpen(at: .at("2026-04-07T08:09:59Z")))
    }

    @Test func quietHoursPutADigestOffUntilTheyEndOrToNoTimeAtAll() {
        let early = schedule("Europe/London", 7 * 60, quiet: QuietHours(from: 18 * 60, until: 8 * 60))
        #expect(early.moment(on: .of("2026-03-09")) == .at("2026-03-09T08:00:00Z"))
        let late = schedule("Europe/London", 19 * 60, quiet: QuietHours(from: 18 * 60, until: 8 * 60))
        #expect(late.moment(on: .of("2026-03-09")) == nil)
        let lunch = schedule("Europe/London", 9 * 60, quiet: QuietHours(from: 12 * 60, until: 13 * 60))
        #expect(lunch.isOpen(at: .at("2026-03-09T11:59:00Z")))
        #expect(!lunch.isOpen(at: .at("2026-03-09T12:30:00Z")))
        #expect(lunch.isOpen(at: .at("2026-03-09T13:00:00Z")))
    }

    @Test func everyDayOfTwoYearsHasExactlyOneMomentInEachZone() {
        for zone in ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kolkata"] {
            for minute in [0, 30, 90, 150, 550, 1439] {
                let schedule = schedule(zone, minute)
                var last = Date.distantPast
                for offset in 0..<730 {
                    let day = Day.of("2026-01-01") + offset
                    guard let moment = schedule.moment(on: day) else {
                        Issue.record("\(zone) has no \(minute) on \(day)")
                        continue
                    }
                    #expect(moment > last && schedule.day(at: moment) == day && schedule.minute(at: moment) >= minute)
                    last = moment
                }
            }
        }
    }
}
