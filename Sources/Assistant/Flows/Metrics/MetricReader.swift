import Conversation
import Reviews

/// For whom figures are chosen: whoever was named, else the highest level in the room at the next review.
struct MetricReader {
    let level: Contact.Level
    /// `Priya Shah (VP CX)`, or `a director`.
    let words: String
    /// Whether everything was asked for, the appendix too.
    let wantsAll: Bool

    init(_ effect: Effect, _ file: AccountFile, _ desk: Desk) throws {
        let said = effect["audience"]?.string
        wantsAll = said == "all"
        let active = file.contacts.filter(\.isActive)
        let invited = Set(file.reviews.next(on: desk.today)?.attendees.map(\.contact) ?? [])
        let room = active.filter { invited.contains($0.id) }
        if let level = said.flatMap(Contact.Level.init(rawValue:)) {
            self.level = level
            let person = (room + active).first { $0.level == level }
            words = person.map(MetricReader.words) ?? desk.say(.metricsReader, [level.rawValue: "yes"])
            return
        }
        let order = Contact.Level.allCases
        let highest = (room.isEmpty ? active : room).filter { $0.level != nil }.min { first, second in
            let places = [first, second].map { $0.level.flatMap(order.firstIndex) ?? order.count }
            return (places[0], first.id) < (places[1], second.id)
        }
        level = highest?.level ?? .director
        words = highest.map(MetricReader.words) ?? desk.say(.metricsReader, [level.rawValue: "yes"])
    }

    private static func words(_ contact: Contact) -> String {
        contact.name + (contact.title.map { " (\($0))" } ?? "")
    }
}
