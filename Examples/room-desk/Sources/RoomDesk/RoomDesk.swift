import Content
import Conversation
import Days
import Foundation
import Understanding

/// What every desk understands and says, with the reader that has learnt it.
public func deskScript() throws -> (Script, Reader) {
    let loader = ContentLoader(customKinds: ["room", "booking"], effects: ["day", "desk", "book", "drop", "undo"])
    let script = try loader.script(ContentFiles(directory: Bundle.module.bundlePath + "/intents"))
    return (script, try Reader(script))
}
/// A desk for meeting rooms: books, moves and cancels, and says what is free.
public func roomDesk(
    _ content: (Script, Reader), book: RoomBook, store: any ConversationStore, today: @escaping @Sendable () -> Day
) -> Bot {
    let rooms = ["Oslo", "Lima", "Kyoto"]
    let words = { @Sendable (it: RoomBook.Booking) in "\(it.room), \(it.day.words(on: today())), \(it.time)" }
    @Sendable func wanted(_ effect: Effect) -> RoomBook.Booking {
        let held = book.bookings.first { $0.id == effect["booking.id"]?.string } ?? (book.newID, "", today(), "")
        let (room, day, time) = (effect["room.name"]?.string, effect["day"]?.day, effect["time"]?.string)
        return (held.id, room ?? held.room, day ?? held.day, time ?? held.time)
    }
    @Sendable func save(_ it: RoomBook.Booking, isKept: Bool) -> Outcome {
        book.set(it.id, to: isKept ? it : nil)
        return Outcome(facts: ["saved": .string(words(it))], saved: [Saved(key: it.id, label: words(it))])
    }
    let handlers: [String: Bot.Handler] = [
        "day": { effect, _ in wanted(effect).day < today() ? .refuse("over") : Outcome() },
        "desk": { effect, _ in
            let (id, room, day, time) = wanted(effect)
            let then = book.bookings.filter { $0.id != id && $0.day == day && (time.isEmpty || $0.time == time) }
            let (busy, held) = (then.map(\.room), book.bookings.map { Choice(words($0), value: $0.id) })
            let free = Value.choices(rooms.filter { !busy.contains($0) }.map { Choice($0, value: $0) })
            return Outcome(facts: ["free": free, "taken": .bool(busy.contains(room)), "held": .choices(held)])
        },
        "book": { effect, _ in save(wanted(effect), isKept: true) },
        "drop": { effect, _ in save(wanted(effect), isKept: false) },
        "undo": { _, _ in .say(book.undo() ? .undone : .nothingToUndo) },
    ]
    let names = NameResolver { [rooms = NameIndex(rooms.map { Named(id: $0, name: $0) })] kind in
        kind == "room" ? rooms : NameIndex(book.bookings.map { Named(id: $0.id, name: words($0)) })
    }
    return Bot(content, store: store, resolver: names, handlers: handlers) { _ in .init(today: today()) }
}
