import Logging
import ServiceLifecycle
import Workspace

/// Lets go of what is of no more use, once a day while the server runs.
struct Housekeeper: Service {
    let workspace: Workspace
    let wall: WallClock
    let logger: Logger

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try await Task.sleep(for: .seconds(3600))
                tidy()
                try await Task.sleep(for: .seconds(23 * 3600))
            }
        }
    }

    private func tidy() {
        do {
            let count = try workspace.prune(Retention(), at: wall.stamp)
            logger.info("tidied", metadata: ["rows": "\(count)"])
        } catch {
            logger.error("tidying failed", metadata: ["reason": "\(error)"])
        }
    }
}
