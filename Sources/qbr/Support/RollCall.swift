import Content
import Crypto
import Foundation
import Logging
import ServiceLifecycle
import Synchronization
import Workspace

/// Says once a minute that this server is there, and with which content; tells where another has newer content.
final class RollCall: Service {
    private let workspace: Workspace
    private let content: ContentLocation
    private let wall: WallClock
    private let logger: Logger
    private let newer = Mutex<[String]>([])
    private let name = "\(ProcessInfo.processInfo.hostName):\(ProcessInfo.processInfo.processIdentifier)"

    init(workspace: Workspace, content: ContentLocation, wall: WallClock, logger: Logger) {
        self.workspace = workspace
        self.content = content
        self.wall = wall
        self.logger = logger
    }

    /// Whether another server understands and says what came up later than this one's.
    var isBehind: Bool { newer.withLock { !$0.isEmpty } }

    func run() async throws {
        try? await cancelWhenGracefulShutdown { [self] in
            while !Task.isCancelled {
                call()
                try await Task.sleep(for: .seconds(60))
            }
        }
        try? workspace.turn(author) { [name] in try $0.leave(name) }
    }

    private func call() {
        do {
            let print = try content.read().fingerprint
            let found = try workspace.turn(author) { try $0.announce(name, content: print) }
            let before = newer.withLock { known in
                defer { known = found }
                return known
            }
            guard found != before else { return }
            if found.isEmpty {
                logger.notice("the content is that of the other servers again")
            } else {
                logger.warning(
                    "the content is older than another server's; bring this one's folder up to date",
                    metadata: ["servers": "\(found.joined(separator: ", "))", "content": "\(print)"])
            }
        } catch {
            logger.error("the roll call failed", metadata: ["reason": "\(error)"])
        }
    }

    private var author: Author {
        Author(name: "server", channel: "server", conversation: "server \(name)", at: wall.stamp)
    }
}

extension ContentFiles {
    /// The same for the same files, on every machine.
    fileprivate var fingerprint: String {
        var hash = SHA256()
        for file in files {
            hash.update(data: Data("\(file.path)\u{0}\(file.text.utf8.count)\u{0}\(file.text)".utf8))
        }
        return hash.finalize().prefix(6).map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
    }
}
