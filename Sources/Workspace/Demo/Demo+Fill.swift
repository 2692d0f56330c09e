package import Days
import Reviews

extension Demo {
    /// The property of a workspace that says it is a demo: the day that it plays on, `2026-03-09`.
    package static let dayProperty = "demo_day"

    /// Makes the demo workspace, or starts it afresh: what was played is gone, conversations and journal with it.
    ///
    /// - Throws: ``DemoError/notADemo(holding:)`` where the workspace holds anything else, and then nothing is
    ///   changed; ``WorkspaceError``.
    package static func fill(_ turn: Turn) throws {
        let others = try strangers(in: turn)
        guard others.isEmpty else { throw DemoError.notADemo(holding: others) }
        try turn.startAfresh()
        try turn.setProperty(dayProperty, to: today.description)
        try save(book.people, turn)
        try save(book.accounts, turn)
        try save(book.contracts, turn)
        try save(book.contacts, turn)
        try save(book.spiced, turn)
        try save(book.goals, turn)
        try save(book.metrics, turn)
        try save(book.ticketRollups, turn)
        try save(book.reviews, turn)
        try save(book.actions, turn)
        try save(book.values, turn)
        try save(book.health, turn)
        try save(book.plans, turn)
        try save(book.benchmarks, turn)
        try save(book.risks, turn)
        try save(book.opportunities, turn)
        try save(Demo.roadmap, turn)
        try save(book.requests, turn)
    }

    /// The day that a demo workspace plays on; nil for any other.
    package static func day(in facts: any Facts) throws -> Day? {
        try facts.property(dayProperty).flatMap { Day(iso: $0) }
    }

    private static func save<E: Entity>(_ entities: [E], _ turn: Turn) throws {
        for entity in entities { try turn.save(entity) }
    }

    /// What is in the workspace that no demo put there: accounts by name, else kinds with their count.
    private static func strangers(in facts: any Facts) throws -> [String] {
        let known = Set(book.accounts.map(\.id))
        let accounts = try facts.all(Account.self).filter { !known.contains($0.id) }.map(\.name)
        if try !accounts.isEmpty || day(in: facts) != nil { return accounts }
        return try EntityKind.allCases.compactMap { kind in
            let count = try facts.count(kind)
            return count == 0 ? nil : Figures.count(count, kind.name)
        }
    }
}
