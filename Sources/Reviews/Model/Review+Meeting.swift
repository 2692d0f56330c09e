package import Days

/// What surrounds the meeting itself: calls that are booked, steps that are ticked off, and the meeting's own
/// record.
extension Review {
    /// A call beside the review: with the champion before it, a check-in or a look at the actions after it.
    package struct Booking: Codable, Hashable, Sendable {
        package enum Kind: String, Codable, CaseIterable, Sendable {
            case championCall = "champion_call"
            case checkIn = "check_in"
            case debrief
            case actionCall = "action_call"
        }

        package var kind: Kind
        package var day: Day
        /// `15:00`, in the account's time zone.
        package var time: String?
        package var minutes: Int
        /// Whom it is with, by name.
        package var with: String?

        package init(kind: Kind, day: Day, time: String? = nil, minutes: Int, with: String? = nil) {
            self.kind = kind
            self.day = day
            self.time = time
            self.minutes = minutes
            self.with = with
        }
    }

    /// A step or a box of a checklist that somebody ticked off.
    package struct Tick: Codable, Hashable, Sendable {
        /// The id that it has in the playbook.
        package var task: String
        package var on: Day
        package var by: String

        package init(task: String, on: Day, by: String) {
            self.task = task
            self.on = on
            self.by = by
        }
    }

    /// Something that was said in the room.
    package struct Note: Codable, Hashable, Sendable {
        /// Minutes from the beginning.
        package var minute: Int
        package var section: String
        package var text: String

        package init(minute: Int, section: String, text: String) {
            self.minute = minute
            self.section = section
            self.text = text
        }
    }

    /// The meeting as it runs.
    package struct Meeting: Codable, Hashable, Sendable {
        /// ISO 8601, UTC.
        package var startedAt: String
        /// Which section of the agenda is on, from 0.
        package var place: Int
        package var notes: [Note]
        /// What waits for the end, in the order it came up.
        package var parked: [String]
        /// How many of those are settled.
        package var settled: Int

        package init(startedAt: String) {
            self.startedAt = startedAt
            place = 0
            notes = []
            parked = []
            settled = 0
        }
    }

    package func booking(_ kind: Booking.Kind) -> Booking? { bookings?.last { $0.kind == kind } }

    package func isTicked(_ task: String) -> Bool { ticks?.contains { $0.task == task } ?? false }

    /// Books a call, in place of the one of its kind.
    package mutating func book(_ booking: Booking) {
        bookings = (bookings ?? []).filter { $0.kind != booking.kind } + [booking]
    }
}
