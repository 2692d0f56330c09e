import Conversation
import Dispatch
import Synchronization

/// Runs turns off the threads that serve the network: a turn blocks on the disk.
///
/// A bounded number of lanes, each with a thread of its own while it has work. A conversation keeps to one lane, so
/// its messages are taken strictly in the order in which they were handed in.
final class TurnLanes: Sendable {
    /// Too many turns wait already.
    struct Full: Error {}

    private let responder: any Responder
    private let lanes: [DispatchQueue]
    /// For what is no turn and must not wait behind one.
    private let aside = DispatchQueue(label: "qbr.aside")
    private let limit: Int
    private let waiting = Atomic(0)

    /// - Parameters:
    ///   - count: How many turns run at a time.
    ///   - limit: How many may be in hand, running or waiting.
    init(_ responder: any Responder, count: Int, limit: Int) {
        self.responder = responder
        self.limit = limit
        lanes = (0..<max(1, count)).map { DispatchQueue(label: "qbr.turns.\($0)") }
    }

    /// How many turns are running or wait.
    var inHand: Int { waiting.load(ordering: .relaxed) }

    /// - Throws: ``Full``; the message was not taken.
    func submit(_ incoming: Incoming) throws(Full) -> PendingTurn {
        guard waiting.wrappingAdd(1, ordering: .relaxed).newValue <= limit else {
            waiting.wrappingSubtract(1, ordering: .relaxed)
            throw Full()
        }
        let turn = PendingTurn()
        lane(of: incoming.conversation).async { [self] in
            let outcome = Result { try responder.answer(incoming) }
            waiting.wrappingSubtract(1, ordering: .relaxed)
            turn.finish(outcome)
        }
        return turn
    }

    /// Runs something else that blocks, beside the turns, and waits for it.
    func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            aside.async { continuation.resume(with: Result { try work() }) }
        }
    }

    private func lane(of conversation: String) -> DispatchQueue {
        lanes[Int(conversation.hashValue.magnitude % UInt(lanes.count))]
    }
}
