import Foundation
import Server
import Synchronization
import Workspace

/// What `/metrics` says of the workspace and of what runs beside the conversations.
final class ServerGauges: Sendable {
    private let workspace: Workspace
    private let wall: WallClock
    private let rollCall: RollCall
    private let lastRound = Mutex<Date?>(nil)

    init(workspace: Workspace, wall: WallClock, rollCall: RollCall) {
        self.workspace = workspace
        self.wall = wall
        self.rollCall = rollCall
    }

    /// A round of nudges has gone through, here or, by the lease, elsewhere.
    func noteRound() { lastRound.withLock { $0 = wall.now } }

    func look() throws -> [Gauge] {
        let now = wall.now
        let (counts, oldest) = try workspace.read { (try $0.outboxCounts(), try $0.oldestDueMessage(at: now)) }
        var gauges = OutgoingMessage.State.allCases.map {
            Gauge("qbr_outbox_messages", [("state", $0.rawValue)], Double(counts[$0] ?? 0))
        }
        gauges.append(Gauge("qbr_outbox_oldest_seconds", [], oldest.map { max(0, now.timeIntervalSince($0)) } ?? 0))
        gauges.append(Gauge("qbr_content_behind", [], rollCall.isBehind ? 1 : 0))
        if let round = lastRound.withLock(\.self) {
            gauges.append(Gauge("qbr_nudge_round_timestamp_seconds", [], round.timeIntervalSince1970.rounded()))
        }
        return gauges
    }
}
