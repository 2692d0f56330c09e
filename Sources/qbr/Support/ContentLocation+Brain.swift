import Assistant
import Channels

extension ContentLocation {
    /// What the bot understands and says: of a folder always the latest, of the built-in content ever the same.
    ///
    /// - Throws: `ContentError` with all faults.
    func brains() throws -> any BrainSource {
        switch self {
        case .folder(let path):
            // Whoever edits the content reads it there; an answer is never kept back because nobody does.
            try ContentWatch(folder: path) { text in try? Output.error.write(text + "\n") }
        case .builtIn: try Brain(.builtIn)
        }
    }
}
