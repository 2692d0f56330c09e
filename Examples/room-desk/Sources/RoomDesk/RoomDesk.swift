import Content
import Conversation
import Days
import Foundation
import Understanding

/// A desk for meeting rooms: books, moves and cancels, and says what is free.
public func roomDesk(book: RoomBook, store: any ConversationStore, today: @escaping @Sendable () -> Day) throws -> Bot {
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
            let busy = book.bookings.filter { $0.id != id && $0.day == day && (time.isEmpty || $0.time == time) }
            let free = rooms.filter { room in !busy.contains { $0.room == room } }
            return Outcome(facts: [
                "free": .choices(free.map { Choice($0, value: $0) }), "taken": .bool(busy.contains { $0.room == room }),
                "held": .choices(book.bookings.map { Choice(words($0), value: $0.id) }),
            ])
        },
        "book": { effect, _ in save(wanted(effect), isKept: true) },
        "drop": { effect, _ in save(wanted(effect), isKept: false) },
        "undo": { _, _ in .say(book.undo() ? .undone : .nothingToUndo) },
    ]
    let script = try ContentLoader(customKinds: ["room", "booking"], effects: Set(handlers.keys))
        .script(ContentFiles(directory: Bundle.module.bundlePath + "/intents"))
    let names = NameResolver { kind in
        let held = book.bookings.map { Named(id: $0.id, name: words($0)) }
        return NameIndex(kind == "room" ? rooms.map { Named(id: $0, name: $0) } : held)
    }
    return try Bot(script: script, store: store, resolver: names, handlers: handlers) { _ in .init(today: today()) }
}
