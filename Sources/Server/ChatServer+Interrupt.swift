import ServiceLifecycle
import UnixSignals

extension ChatServer {
    /// Runs until Ctrl-C or a `kill`, and then finishes what is in hand, for half a minute at most.
    package func runUntilInterrupted() async throws {
        var configuration = ServiceGroupConfiguration(
            services: [self], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(30)
        try await ServiceGroup(configuration: configuration).run()
    }
}
