import Conversation
import Days
import Foundation
import Nudges
import Reviews
import Testing
import Workspace

/// Rounds on the demo, whose channel has its digest at 09:10 in London.
@Suite struct RoundTests {
    private let workspace: Workspace
    private let playbook: Playbook
    private let phrasebook: Phrasebook

    init() throws {
        workspace = try .demo()
        playbook = try Shipped.playbook()
        phrasebook = try Shipped.phrasebook()
    }

    private func round(_ destinations: NudgeDestination...) -> NudgeRound {
        NudgeRound(
            workspace, playbook: playbook, phrasebook: phrasebook,
            destinations: destinations.isEmpty ? [.followUps()] : destinations)
    }

    @discardableResult private func run(_ at: String, _ destinations: NudgeDestination...) throws -> [RoundOutcome.Result] {
        let round = NudgeRound(
            workspace, playbook: playbook, phrasebook: phrasebook,
            destinations: destinations.isEmpty ? [.followUps()] : destinations)
        return try #require(try round.run(at: .at(at), holder: "test")).map(\.result)
    }

    /// The texts in the outbox, oldest first.
    private func texts() throws -> [String] {
        try workspace.read { try $0.outbox() }.map { try JSONDecoder().decode(Reply.self, from: $0.body).text }
    }

    @Test func theDemosFirstDigestReadsAsItShould() throws {
        #expect(try run("2026-03-09T09:10:00Z") == [.queued(message: "digest-cs-followups-2026-03-09", lines: 7)])
        for text in try texts() { #expect(text == "") }
    }
}
