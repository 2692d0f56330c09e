import Conversation
import Synchronization

/// A turn that was handed in.
typealias PendingTurn = Pending<Result<Answer, any Error>>

/// Something that will have come about: whoever waits for it may stop waiting, and it goes on.
final class Pending<Outcome: Sendable>: Sendable {
    private struct State {
        var outcome: Outcome?
        var waiting: [Int: CheckedContinuation<Outcome?, Never>] = [:]
        var waited = 0
    }

    private let state = Mutex(State())

    /// Tells everybody who waits, and whoever asks later.
    func finish(_ outcome: Outcome) {
        let waiting = state.withLock { state in
            state.outcome = outcome
            defer { state.waiting = [:] }
            return state.waiting
        }
        for (_, continuation) in waiting { continuation.resume(returning: outcome) }
    }

    /// What came of it; nil where the task that waits is cancelled first.
    var outcome: Outcome? {
        get async {
            let number = state.withLock { state in
                state.waited += 1
                return state.waited
            }
            return await withTaskCancellationHandler {
                await withCheckedContinuation { continuation in
                    let known = state.withLock { state -> Outcome?? in
                        if let outcome = state.outcome { return .some(outcome) }
                        if Task.isCancelled { return .some(nil) }
                        state.waiting[number] = continuation
                        return nil
                    }
                    if let known { continuation.resume(returning: known) }
                }
            } onCancel: {
                state.withLock { $0.waiting.removeValue(forKey: number) }?.resume(returning: nil)
            }
        }
    }

    /// The same, waited for no longer than so long; nil where it takes longer.
    @discardableResult func outcome(within patience: Duration) async -> Outcome? {
        if let known = state.withLock(\.outcome) { return known }
        return await withTaskGroup { group in
            group.addTask { await self.outcome }
            group.addTask {
                try? await Task.sleep(for: patience)
                return nil
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
    }
}
