package import ServiceLifecycle
import UnixSignals

extension ChatServer {
    /// Runs until Ctrl-C or a `kill`, and then finishes what is in hand, for half a minute at most.
    ///
    /// - Parameter others: What runs beside it, and is stopped after it.
    package func runUntilInterrupted(with others: [any Service] = []) async throws {
        var configuration = ServiceGroupConfiguration(
            services: others + [self], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(30)
        try await ServiceGroup(configuration: configuration).run()
    }
}
