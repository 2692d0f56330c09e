import Foundation
import Logging
import ServiceLifecycle
import Workspace

/// Makes the backups of a plan while the server runs; by the machine's clock, so that a restart makes none too many.
struct BackupClock: Service {
    let plan: BackupPlan
    let workspace: Workspace
    let wall: WallClock
    let logger: Logger

    /// Looked at again after so many seconds at most: a machine may have slept.
    private static let pause = 600.0

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try await Task.sleep(for: .seconds(backUpWhereDue()))
            }
        }
    }

    /// - Returns: After how many seconds to look again.
    private func backUpWhereDue() -> Double {
        let folder = BackupFolder(path: plan.folder, keep: plan.keep)
        let now = wall.now
        let left = folder.newest().map { $0.addingTimeInterval(Double(plan.hours) * 3600).timeIntervalSince(now) } ?? 0
        guard left <= 0 else { return min(left, Self.pause) }
        do {
            let file = try folder.backUp(workspace, at: now, program: QBR.version)
            logger.info("backup", metadata: ["file": "\(file)"])
        } catch {
            logger.error("backup failed", metadata: ["reason": "\(error)"])
        }
        return Self.pause
    }
}
