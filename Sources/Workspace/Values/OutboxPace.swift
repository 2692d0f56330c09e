package import Foundation

/// How fast messages go to a destination.
package struct OutboxPace: Sendable, Hashable {
    /// Seconds from one to the next; 0 for as fast as they come.
    package var interval: TimeInterval
    /// How many may be taken at once where there is no interval.
    package var room: Int

    package init(interval: TimeInterval = 0, room: Int) {
        self.interval = interval
        self.room = room
    }
}
