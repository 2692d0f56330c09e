import ArgumentParser
import Channels
import Content
import Foundation

/// `qbr content`: writes the built-in content out, to be edited.
struct ContentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "content",
        abstract: "Writes the built-in intents, words and templates into a folder, to be edited.",
        discussion: """
            Nothing that is there already is overwritten. A folder called intents is found by itself.
            Beside it stand JSON Schemas (.schema), by which an editor completes and complains as one types.

            Examples:
              qbr content intents
              qbr content intents --schemas
            """)

    @Argument(help: ArgumentHelp("The folder to write to.", valueName: "dir"), completion: .directory)
    var directory: String

    @Flag(help: "Writes only the schemas, over those of an earlier version.")
    var schemas = false

    func run() throws {
        if schemas {
            try SchemaFolder.write(into: directory)
            return try Output.standard.write("The schemas are in \(directory)/\(SchemaFolder.name).\n")
        }
        let files = BuiltInContent.files
        let manager = FileManager.default
        if let taken = files.first(where: { manager.fileExists(atPath: "\(directory)/\($0.path)") }) {
            throw ContentFolderError.exists("\(directory)/\(taken.path)")
        }
        for file in files {
            let path = URL(filePath: "\(directory)/\(file.path)")
            do {
                try manager.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(SchemaFolder.text(of: ContentFiles.File(path: file.path, text: file.text)).utf8).write(
                    to: path, options: .withoutOverwriting)
            } catch {
                throw ContentFolderError.cannotWrite(path.relativePath, reason: error.localizedDescription)
            }
        }
        try SchemaFolder.write(into: directory)
        try Output.standard.write("\(files.count) files are in \(directory); 'qbr check \(directory)' checks them.\n")
    }
}

/// Why the built-in content could not be written out.
enum ContentFolderError: Error, Equatable {
    case exists(String)
    case cannotWrite(String, reason: String)
}

extension ContentFolderError: CustomStringConvertible {
    var description: String {
        switch self {
        case .exists(let path): "\(path) exists already and was left alone; name a folder without content."
        case .cannotWrite(let path, let reason): "\(path) cannot be written (\(reason)); name another folder."
        }
    }
}
