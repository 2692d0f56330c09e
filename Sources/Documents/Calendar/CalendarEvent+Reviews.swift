package import Days
package import Reviews

extension CalendarEvent {
    /// The calendar of a review: the meeting, the steps that lead to it, what falls due, and the one after it.
    ///
    /// Ours alone: the steps and the actions are not for the customer's calendar.
    ///
    /// - Parameters:
    ///   - review: Left out where it is held or has no day.
    ///   - held: The review before it, for the calls that follow it.
    ///   - steps: What is to be prepared by when (S2 Preparation Timeline).
    ///   - actions: Open ones become entries on the day that they are due.
    ///   - words: The wording of titles and details.
    ///   - zone: The place of the review's hour, where the account names none.
    package static func list(
        account: Account, review: Review?, held: Review? = nil, steps: [DatedStep], actions: [Action], zone: String,
        words: DocumentWords, today: Day
    ) -> [CalendarEvent] {
        var events: [CalendarEvent] = []
        if let review, !review.isHeld, let meeting = meeting(review, account: account, zone: zone, words) {
            events.append(meeting)
        }
        if let review, let next = review.nextReviewDate, next >= today {
            events.append(
                CalendarEvent(
                    uid: "next-after-\(review.id)@qbr", title: words.say(.nextReview, ["account": account.name]),
                    time: CustomerFacts.Meeting.startMinute(of: review.nextReviewTime).map { minute in
                        .at(
                            next, minute: minute, zone: account.timezone ?? zone,
                            minutes: review.nextReviewMinutes ?? 60)
                    } ?? .allDay(next),
                    isTentative: true))
        }
        if let review {
            events += steps.filter { step in
                step.day >= today && !(review.bookings ?? []).contains { $0.kind.rawValue == step.id }
            }.map { step in
                CalendarEvent(
                    uid: "\(step.id)-\(review.id)@qbr", title: "\(account.name): \(step.label)",
                    time: .allDay(step.day))
            }
        }
        for review in [review, held].compactMap(\.self) {
            events += bookings(of: review, account: account, zone: zone, words).filter { $0.day >= today }
        }
        events += actions.filter(\.isOpen).map { action in
            CalendarEvent(
                uid: "\(action.id)@qbr", title: "\(account.name): \(action.owner.firstName): \(action.action)",
                details: [action.id, action.doneCriterion.map { words.say(.doneWhen, ["sign": $0]) }].compactMap(\.self)
                    .joined(separator: "\n"),
                time: .allDay(action.dueDate))
        }
        return events.sorted { ($0.day, $0.uid) < ($1.day, $1.uid) }
    }

    /// The calls beside it.
    private static func bookings(
        of review: Review, account: Account, zone: String, _ words: DocumentWords
    ) -> [CalendarEvent] {
        (review.bookings ?? []).map { booking in
            let time = CustomerFacts.Meeting.startMinute(of: booking.time).map { minute in
                Time.at(booking.day, minute: minute, zone: account.timezone ?? zone, minutes: booking.minutes)
            }
            let title = words.say(
                .booking, ["account": account.name, booking.kind.rawValue: "yes", "with": booking.with])
            return CalendarEvent(
                uid: "\(booking.kind.rawValue)-\(review.id)@qbr", title: title, time: time ?? .allDay(booking.day))
        }
    }

    private static func meeting(
        _ review: Review, account: Account, zone: String, _ words: DocumentWords
    ) -> CalendarEvent? {
        guard let day = review.plannedAt else { return nil }
        let meeting = CustomerFacts.Meeting(review)
        let agenda = CustomerFacts.AgendaLine.lines(review.agenda, csm: words.say(.us), customer: account.name, words)
        let details = agenda.map { line in
            words.say(
                .agendaLine,
                [
                    "clock": meeting.clock(after: line.begins), "title": line.title, "minutes": String(line.minutes),
                    "lead": line.lead,
                ])
        }
        let time = meeting.startMinute.map { minute in
            Time.at(day, minute: minute, zone: account.timezone ?? zone, minutes: review.minutes ?? 60)
        }
        return CalendarEvent(
            uid: "\(review.id)@qbr", title: "\(account.name) \(review.type.words)",
            details: details.isEmpty ? nil : details.joined(separator: "\n"), time: time ?? .allDay(day),
            isTentative: review.isTentative)
    }
}
