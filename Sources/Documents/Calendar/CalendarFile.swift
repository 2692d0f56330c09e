import Days
package import Foundation

/// Calendar entries as a file that calendars import (RFC 5545).
package struct CalendarFile: Sendable {
    /// What the calendar is called: `Acme Corp QBR`.
    package let name: String
    package let events: [CalendarEvent]

    package init(name: String, events: [CalendarEvent]) {
        self.name = name
        self.events = events
    }

    /// The whole file: lines folded at 75 octets and ended by CRLF.
    ///
    /// - Parameter stamp: When it is written, which every entry says.
    /// - Throws: ``DocumentError/emptyCalendar(name:)``: a calendar without entries is not valid;
    ///   ``DocumentError/unknownZone(_:)``.
    package func text(stamp: Date) throws(DocumentError) -> String {
        guard !events.isEmpty else { throw .emptyCalendar(name: name) }
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//qbr//quarterly business reviews//EN", "CALSCALE:GREGORIAN",
            "X-WR-CALNAME:" + CalendarText.escaped(name),
        ]
        for event in events { lines += try CalendarFile.lines(event, stamp: stamp) }
        lines.append("END:VCALENDAR")
        return lines.map { CalendarText.folded($0) + "\r\n" }.joined()
    }

    private static func lines(_ event: CalendarEvent, stamp: Date) throws(DocumentError) -> [String] {
        var lines = [
            "BEGIN:VEVENT", "UID:" + CalendarText.escaped(event.uid), "DTSTAMP:" + CalendarTime.utc(stamp),
            "SUMMARY:" + CalendarText.escaped(event.title),
        ]
        switch event.time {
        case .allDay(let day):
            lines += [
                "DTSTART;VALUE=DATE:" + CalendarTime.date(day), "DTEND;VALUE=DATE:" + CalendarTime.date(day + 1),
                "TRANSP:TRANSPARENT",
            ]
        case .at(let day, let minute, let zone, let minutes):
            let start = try CalendarTime.instant(day, minute: minute, zone: zone)
            lines += [
                "DTSTART:" + CalendarTime.utc(start),
                "DTEND:" + CalendarTime.utc(start.addingTimeInterval(Double(max(1, minutes)) * 60)),
            ]
        }
        if let details = event.details { lines.append("DESCRIPTION:" + CalendarText.escaped(details)) }
        return lines + ["STATUS:" + (event.isTentative ? "TENTATIVE" : "CONFIRMED"), "END:VEVENT"]
    }
}
