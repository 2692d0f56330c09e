import Days

extension CustomerFacts {
    /// `on 16 Dec, confirmed by Dana Ruiz`, or the day of the meeting in which they said it last; nil where they have
    /// confirmed nothing.
    func confirmedWords(_ words: DocumentWords) -> String? {
        let last = aims?.confirmedOn
        if meeting.isHeld, let room = goalsCheckedOn, room == meeting.day, last.map({ $0 < room }) ?? true {
            return words.say(.confirmed, ["day": room.shortWords(on: today)])
        }
        guard let aims, let day = aims.confirmedOn else { return nil }
        return words.say(.confirmed, ["day": day.shortWords(on: today), "by": aims.confirmedBy])
    }

    /// `peak season starts (1 Jun)`; nil where they named none, or where its day is over.
    func eventWords(_ words: DocumentWords) -> String? {
        guard let aims, let event = aims.event, aims.eventDay.map({ $0 < today }) != true else { return nil }
        return words.say(.event, ["what": event, "day": aims.eventDay?.shortWords(on: today)])
    }
}

extension CustomerFacts.Meeting {
    /// Minutes after midnight; nil where the hour is not fixed.
    var startMinute: Int? { Self.startMinute(of: time) }

    /// The minute of the day at an hour such as `15:00`.
    static func startMinute(of time: String?) -> Int? {
        guard let time else { return nil }
        let parts = time.split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else { return nil }
        return parts[0] * 60 + parts[1]
    }

    /// The hour that many minutes in: `15:05`, or `0:05` where the beginning is not fixed.
    func clock(after minutes: Int) -> String {
        let total = (startMinute ?? 0) + minutes
        let minute = total % 60
        return "\(total / 60 % 24):\(minute < 10 ? "0" : "")\(minute)"
    }
}
