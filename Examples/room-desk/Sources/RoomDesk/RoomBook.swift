import Days
import Synchronization

/// Who has which room when, an hour at a time; earlier versions are kept, so that a change can be taken back.
public final class RoomBook: Sendable {
    typealias Booking = (id: String, room: String, day: Day, time: String)
    private let versions = Mutex<[[Booking]]>([[]])
    /// An empty book.
    public init() {}
    var bookings: [Booking] { versions.withLock { $0.last ?? [] } }
    var newID: String { "B\(versions.withLock(\.count))" }
    func set(_ id: String, to booking: Booking?) {
        versions.withLock { all in all.append((all.last ?? []).filter { $0.id != id } + [booking].compactMap(\.self)) }
    }
    func undo() -> Bool { versions.withLock { $0.count > 1 && $0.popLast() != nil } }
}
