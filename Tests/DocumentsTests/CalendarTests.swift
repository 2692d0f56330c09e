import Days
import Foundation
@testable import Reviews
import Testing

@testable import Documents

@Suite struct CalendarTests {
    let fixture = Fixture()
    let stamp = Date(timeIntervalSince1970: 1_773_046_800)  // 2026-03-09T09:00:00Z

    private func text(_ review: Review? = nil, actions: [Action]? = nil) throws -> String {
        let events = CalendarEvent.list(
            account: fixture.account, review: review ?? fixture.review,
            steps: [step("past", -2, "already past"), step("input", 4, "input request to Dana")],
            actions: actions ?? fixture.actions, zone: "UTC", words: Fixture.words, today: Fixture.today)
        return try CalendarFile(name: "Acme Corp", events: events).text(stamp: stamp)
    }

    private func step(_ id: String, _ days: Int, _ label: String) -> DatedStep {
        DatedStep(id: id, day: Fixture.today + days, label: label, who: .csm, minutes: nil)
    }

    @Test func aStepKeepsItsIdWhileOthersPass() throws {
        #expect(try text().contains("UID:input-acme-2026Q1@qbr\r\n"))
    }

    @Test func theReviewHasItsHourInUTC() throws {
        var review = fixture.review
        #expect(try text().contains("DTSTART:20260324T150000Z\r\nDTEND:20260324T160000Z\r\n"))
        review.plannedAt = Fixture.today + 23  // 1 April, British Summer Time
        #expect(try text(review).contains("DTSTART:20260401T140000Z\r\n"))
        review.plannedTime = nil
        #expect(try text(review).contains("DTSTART;VALUE=DATE:20260401\r\nDTEND;VALUE=DATE:20260402\r\n"))
    }

    @Test func theReviewAfterItHasItsHourAndLengthWhereTheyAreKnown() throws {
        var review = fixture.review
        #expect(try text(review).contains("UID:next-after-acme-2026Q1@qbr\r\n"))
        #expect(try text(review).contains("DTSTART;VALUE=DATE:20260616\r\n"))
        review.nextReviewTime = "14:30"
        review.nextReviewMinutes = 45
        #expect(try text(review).contains("DTSTART:20260616T133000Z\r\nDTEND:20260616T141500Z\r\n"))
    }

    @Test func stepsAndDueDatesAreWholeDays() throws {
        let text = try text()
        #expect(text.contains("UID:QBR-2026Q1-011@qbr\r\nDTSTAMP:20260309T090000Z\r\n"))
        #expect(text.contains("SUMMARY:Acme Corp: input request to Dana\r\nDTSTART;VALUE=DATE:20260313\r\n"))
        #expect(!text.contains("already past") && !text.contains("send the user list") && !text.contains("POISON"))
        #expect(text.contains("DTSTART;VALUE=DATE:20260616\r\n"))
        #expect(text.components(separatedBy: "BEGIN:VEVENT").count == 6)
    }

    @Test func theSameFactsGiveTheSameBytes() throws {
        #expect(try text() == text())
    }

    @Test func textIsEscapedAndFoldedOnCharacterBorders() throws {
        var action = fixture.actions[3]
        action.action =
            "Größe; Länge, \\ und\nein Zeilenumbruch 👩‍👩‍👧‍👦 \u{7}\u{1B}\u{9B}" + String(repeating: "ü€😀", count: 40)
        let text = try text(actions: [action])
        for line in text.components(separatedBy: "\r\n") {
            #expect(line.utf8.count <= 75 && !line.contains("\n"))
        }
        #expect(
            text.replacingOccurrences(of: "\r\n ", with: "").contains(
                "Größe\\; Länge\\, \\\\ und\\nein Zeilenumbruch 👩‍👩‍👧‍👦 ü€😀"))
    }

    @Test func anEmptyCalendarIsRefused() {
        #expect(throws: DocumentError.emptyCalendar(name: "Acme")) {
            try CalendarFile(name: "Acme", events: []).text(stamp: stamp)
        }
    }

    @Test func anUnknownZoneIsNamed() throws {
        let event = CalendarEvent(
            uid: "a", title: "b", time: .at(Fixture.today, minute: 60, zone: "Mars/Base", minutes: 30))
        #expect(throws: DocumentError.unknownZone("Mars/Base")) {
            try CalendarFile(name: "Acme", events: [event]).text(stamp: stamp)
        }
    }

    /// A validator that we did not write; it lives beside the project and needs Python with icalendar.
    @Test(.enabled(if: Judge.isThere, "no calendar validator beside the project: its verdict is not asked"))
    func anOutsideValidatorAcceptsIt() throws {
        var odd = fixture.actions[3]
        odd.action = "a; b, c \\ d\ne " + String(repeating: "ü€😀", count: 60)
        var allDay = fixture.review
        allDay.plannedTime = nil
        for text in [try text(), try text(actions: [odd]), try text(allDay)] {
            #expect(try Judge.verdict(on: text) == "1 judged, 0 faulty\n")
        }
        #expect(
            try Judge.verdict(on: text().replacingOccurrences(of: "UID:", with: "X-UID:")) != "1 judged, 0 faulty\n")
    }
}

/// The validator of `../shared/judges`, run by the Python that `QBR_JUDGE_PYTHON` names, or the machine's own.
private enum Judge {
    static let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/judges/judge.py")
    static let python = ProcessInfo.processInfo.environment["QBR_JUDGE_PYTHON"] ?? "/usr/bin/python3"

    static let isThere: Bool = {
        guard FileManager.default.fileExists(atPath: script.path),
            (try? run([python, "-c", "import icalendar"], input: nil))?.status == 0
        else {
            print("The calendar validator or its Python modules are absent (set QBR_JUDGE_PYTHON): skipped.")
            return false
        }
        return true
    }()

    static func verdict(on text: String) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "qbr-\(UUID().uuidString).ics")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try run([python, script.path, "ics", file.path], input: nil).output
    }

    private static func run(_ arguments: [String], input: String?) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: arguments[0])
        process.arguments = Array(arguments.dropFirst())
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}
