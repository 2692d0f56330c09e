import Content
import Synchronization

/// Takes a content folder anew when a file of it changed.
///
/// The files' times and sizes are looked at before each turn. What has faults is refused, and told once; what was there
/// before goes on.
package final class ContentWatch: BrainSource {
    private struct Latest {
        var stamp: ContentStamp
        var content: ContentFiles
        var brain: Brain
    }

    private let folder: String
    private let tell: @Sendable (String) -> Void
    private let latest: Mutex<Latest>

    /// Reads a folder.
    ///
    /// - Parameter tell: Told, in Markdown, what was taken anew, or why nothing was.
    /// - Throws: ``ContentError`` with all faults of the folder.
    package init(folder: String, tell: @escaping @Sendable (String) -> Void) throws {
        self.folder = folder
        self.tell = tell
        // The stamp is taken first: what changes while the files are read is read again.
        let stamp = ContentStamp(folder: folder)
        let content = try ContentFiles(directory: folder)
        latest = Mutex(Latest(stamp: stamp, content: content, brain: try Brain(content)))
    }

    package func brain() -> Brain {
        latest.withLock { latest in
            let stamp = ContentStamp(folder: folder)
            guard stamp != latest.stamp else { return latest.brain }
            latest.stamp = stamp
            do {
                let content = try ContentFiles(directory: folder)
                let changed = content.changes(since: latest.content)
                guard !changed.isEmpty else { return latest.brain }
                let brain = try Brain(content, handlers: Handlers.all, after: latest.brain)
                try brain.ready(content)
                latest.content = content
                latest.brain = brain
                tell("Taken anew: \(changed.joined(separator: ", ")).")
            } catch {
                tell("The content was not taken, and goes on as it was until this is mended:\n\(error)")
            }
            return latest.brain
        }
    }
}
