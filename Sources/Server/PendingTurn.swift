import Conversation
import Synchronization

/// A turn that was handed in: whoever waits for it may stop waiting, and the turn goes on.
final class PendingTurn: Sendable {
    private struct State {
        var outcome: Result<Answer, any Error>?
        var waiting: [Int: CheckedContinuation<Result<Answer, any Error>?, Never>] = [:]
        var waited = 0
    }

    private let state = Mutex(State())

    /// Tells everybody who waits, and whoever asks later.
    func finish(_ outcome: Result<Answer, any Error>) {
        let waiting = state.withLock { state in
            state.outcome = outcome
            defer { state.waiting = [:] }
            return state.waiting
        }
        for (_, continuation) in waiting { continuation.resume(returning: outcome) }
    }

    /// What came of it; nil where the task that waits is cancelled first.
    var outcome: Result<Answer, any Error>? {
        get async {
            let number = state.withLock { state in
                state.waited += 1
                return state.waited
            }
            return await withTaskCancellationHandler {
                await withCheckedContinuation { continuation in
                    let known = state.withLock { state -> Result<Answer, any Error>?? in
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
    func outcome(within patience: Duration) async -> Result<Answer, any Error>? {
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
