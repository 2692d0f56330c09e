import Conversation
import Days
import Foundation
import Nudges
import Reviews
import Testing
import Workspace

/// A year of rounds in four time zones, held against the model: each rule speaks when it should and at no other time.
@Suite struct SimulatedYearTests {
    /// Accounts; `QBR_YEAR_ACCOUNTS=500` is the full company.
    private static let size = ProcessInfo.processInfo.environment["QBR_YEAR_ACCOUNTS"].flatMap { Int($0) } ?? 16

    @Test func everyRuleSpeaksWhenItShouldAndAtNoOtherTime() throws {
        var dice = Dice(2026)
        var world = YearWorld(size: Self.size, &dice)
        let workspace = try Workspace.fresh()
        try workspace.turn(.test) { try world.save(in: $0) }
        let round = NudgeRound(
            workspace, playbook: try Shipped.playbook(), phrasebook: try Shipped.phrasebook(),
            destinations: world.destinations, canMessage: { !$0.chatIDs.isEmpty })
        var model = YearModel()
        var count = NudgeCount()
        for offset in 0..<365 {
            let day = YearWorld.first + offset
            for now in instants(of: day, world, &dice) {
                let expected = model.round(&world, at: now)
                let before = try workspace.read { try $0.outboxCounts() }[.queued] ?? 0
                _ = try #require(try round.run(at: now, holder: "year"))
                let digests = try expected.sorted { $0.key < $1.key }.map { name, message in
                    let digest = try workspace.read { try $0.digest(of: name, on: message.day) }
                    return try #require(digest, "\(name) was told nothing at \(now)")
                }
                for digest in digests { try compare(digest, expected[digest.destination], workspace) }
                let after = try workspace.read { try $0.outboxCounts() }[.queued] ?? 0
                try #require(
                    after - before == expected.count, "\(now): \(after - before) messages, not \(expected.count)")
                for digest in digests { count.add(digest, try told(digest, workspace)) }
            }
            try workspace.turn(.test) { try world.answer(on: day, &dice, in: $0) }
        }
        print(count.report(people: world.people.count))
        #expect(count.messagesAt95(people: world.people.count) < 2)
    }

    /// A second before each digest's time, the time itself, and an instant at random, in order.
    private func instants(of day: Day, _ world: YearWorld, _ dice: inout Dice) -> [Date] {
        let moments = world.destinations.compactMap { YearModel.moment($0.schedule, day) }
        let some = Date(timeIntervalSince1970: Double(day.number * 86_400 + dice.roll(86_400)))
        return (moments + moments.map { $0.addingTimeInterval(-1) } + [some]).sorted()
    }

    private func told(_ digest: Digest, _ workspace: Workspace) throws -> [Telling] {
        try workspace.read { facts in
            try digest.lines.flatMap { try facts.tellings(of: $0.subject, to: digest.destination) }
                .filter { $0.digest == digest.id }
        }
    }

    private func compare(_ digest: Digest, _ expected: YearModel.Message?, _ workspace: Workspace) throws {
        let expected = try #require(expected)
        let told = Set(try self.told(digest, workspace).map { "\($0.subject) \($0.rule) \($0.stage)" })
        try #require(told == expected.told, "\(digest.id): \(told.symmetricDifference(expected.told).sorted())")
        let rules = digest.lines.map { "\($0.subject) \($0.rule)" }
        try #require(Set(rules).count == rules.count, "\(digest.id) says something twice")
        let standing = expected.standing.map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
        let toldRules = expected.told.map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
        let shown = Set(rules).subtracting(toldRules)
        try #require(shown.isSubset(of: standing), "\(digest.id): \(shown.subtracting(standing).sorted())")
        try #require(shown.count == min(standing.count, max(0, 15 - toldRules.count)))
    }
}
