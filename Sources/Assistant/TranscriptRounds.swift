import Conversation
import Days
import Foundation
import Nudges
import Reviews
import Workspace

/// Rounds of nudges in a transcript: whoever takes part as a `round` has one run, and tells what went out to a room.
///
/// `digest@followups> round` runs one for the channel #followups, `digest@followups> round, not on 2026-04-03` where that
/// day is a holiday; `digest@lena> post` tells what Lena was written meanwhile. All of it counts as delivered then.
struct TranscriptRounds {
    /// The role of whoever stands for the rounds.
    static let role = "round"

    let workspace: Workspace
    let brain: Brain
    let zone: TimeZone
    let now: Date

    func answer(_ incoming: Incoming) throws -> Answer {
        guard case .text(let text) = incoming.body else { throw StageError.noRound("a button") }
        let words = text.split { " ,".contains($0) }.map(String.init)
        guard let first = words.first, ["round", "post"].contains(first) else { throw StageError.noRound(text) }
        if first == "round" { try run(in: incoming.conversation, holidays: Set(words.compactMap { Day(iso: $0) })) }
        return Answer(id: incoming.id, conversation: incoming.conversation, replies: try post(incoming.conversation))
    }

    private func run(in room: String, holidays: Set<Day>) throws {
        let destination = NudgeDestination(
            name: "#\(room)", place: room, schedule: Schedule(zone: zone, minute: 550, holidays: holidays),
            canEdit: true)
        _ = try NudgeRound(
            workspace, playbook: brain.playbook, phrasebook: brain.script.phrasebook, destinations: [destination],
            canMessage: { _ in true }
        ).run(at: now, holder: "transcript")
    }

    /// What waits for a room, or for the person whose room it is; taken as delivered.
    private func post(_ room: String) throws -> [Reply] {
        let waiting = try workspace.read { try $0.outbox(.queued) }.filter {
            $0.destination == "#\(room)" || $0.destination == "person:\(room)"
        }
        let author = Author(
            name: "delivery", channel: "transcript", conversation: "delivery", at: now.formatted(.iso8601))
        try workspace.turn(author) { turn in
            for message in waiting { try turn.settle(message, .sent(receipt: nil), at: now) }
        }
        return try waiting.map { try JSONDecoder().decode(Reply.self, from: $0.body) }
    }
}
