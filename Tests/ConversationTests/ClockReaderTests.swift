import Testing

@testable import Conversation

@Suite struct ClockReaderTests {
    @Test(
        "an hour is read as people type it",
        arguments: [
            ("thu 26 mar 2pm, 45 mins", "14:00"), ("2:30 PM", "14:30"), ("9 a.m.", "09:00"), ("12am", "00:00"),
            ("12 pm", "12:00"), ("26 mar 14:00", "14:00"), ("at 2", "14:00"), ("26 mar at 10, 45 min", "10:00"),
            ("2:15", "14:15"), ("02:15", "02:15"), ("8:00", "08:00"), ("noon on friday", "12:00"),
            ("at 3 o'clock", "15:00"), ("2.30pm", "14:30"), ("at 4 for an hour", "16:00"), ("Midday", "12:00"),
            ("at 9. thanks", "09:00"), ("3pm.", "15:00"), ("room 101 at 11", "11:00"),
        ])
    func anHourIsReadAsPeopleTypeIt(text: String, clock: String) {
        #expect(ClockReader.first(in: text)?.clock == clock)
    }

    @Test(
        "what is no hour is not read as one",
        arguments: [
            "26 mar", "45 mins", "at 20 percent", "at 3/4", "at 2.5 hours", "25:00", "13pm", "14:75", "3.4.", "1 team",
            "at 3 people", "at 30", "123pm", "2:3", "14:300", "3 pmx", "at", "at ", "at 5.5", "afternoon",
        ])
    func whatIsNoHourIsNotReadAsOne(text: String) {
        #expect(ClockReader.first(in: text) == nil)
    }

    @Test func theRangeCountsScalars() {
        #expect(ClockReader.first(in: "é👍 2pm")?.range == 3..<6)
    }
}
