import Assistant
import Conversation
import Days
import Foundation
import Synchronization

/// What time it is for the bot: the machine's time or a demo's, moved on by `:clock`.
final class BotClock: Sendable {
    private let wall: WallClock
    /// The day that a demo plays on; nil for any other workspace, and where `QBR_NOW` says what day it is.
    private let demoDay: Day?
    private let minutes = Mutex(0)

    init(_ wall: WallClock, demoDay: Day?) {
        self.wall = wall
        self.demoDay = demoDay
    }

    var isDemo: Bool { demoDay != nil }

    /// What it shows; in a demo it is nine in the morning until it is moved.
    var face: TranscriptClock {
        let base =
            demoDay.map { TranscriptClock(day: $0, minute: 9 * 60) }
            ?? TranscriptClock(day: wall.today, minute: wall.minute)
        return base.advanced(minutes: minutes.withLock(\.self))
    }

    /// The moment of a turn.
    var moment: Moment {
        let face = face
        let instant = wall.now.addingTimeInterval(Double(minutes.withLock(\.self)) * 60)
        return Moment(
            today: face.day, hour: face.minute / 60, instant: instant.formatted(.iso8601), zone: wall.timeZone)
    }

    /// What it shows as an instant, for clocks of other time zones.
    var instant: Date { wall.instant(of: face.day, minute: face.minute) }

    /// Lets so many minutes pass.
    func move(minutes more: Int) { minutes.withLock { $0 += more } }
}
