import Content
import Conversation
import Foundation

@testable import Assistant

/// The content that comes with the program.
enum ShippedContent {
    static func files() throws -> ContentFiles {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try ContentFiles(directory: root.appending(path: "intents").path)
    }

    static func phrasebook() throws -> Phrasebook { try Brain.loader.script(files()).phrasebook }
}
