import ServiceLifecycle

/// What goes on after its request was answered: turns that take long, and posts of their answers.
///
/// Shutting down waits until all of it is done; nothing new comes then, because the server has stopped before.
final class LateAnswers: Service {
    private let work: AsyncStream<@Sendable () async -> Void>
    private let continuation: AsyncStream<@Sendable () async -> Void>.Continuation

    init() {
        (work, continuation) = AsyncStream.makeStream()
    }

    /// Takes on something to do.
    func add(_ job: @escaping @Sendable () async -> Void) {
        continuation.yield(job)
    }

    func run() async throws {
        await withGracefulShutdownHandler {
            await withDiscardingTaskGroup { group in
                for await job in work { group.addTask { await job() } }
            }
        } onGracefulShutdown: {
            self.continuation.finish()
        }
    }
}
