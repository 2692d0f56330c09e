import Assistant
import Content
import Conversation
import Foundation

/// The JSON Schemas of the content files, as they stand in a content folder: `.schema/intent.json` …
enum SchemaFolder {
    static let name = ".schema"

    /// By file name.
    ///
    /// - Throws: `ContentFault` where the built-in playbook is no YAML.
    static func files() throws -> [String: Data] {
        let schema = ContentSchema(customKinds: Brain.slotKinds)
        let playbook = try ContentFiles.builtIn.file("playbook.yaml").map(ContentSchema.like)
        let all = ["intent": schema.intent, "engine": schema.engine, "phrases": schema.phrases, "playbook": playbook]
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        var files: [String: Data] = [:]
        for (name, value) in all {
            guard case .object(var members)? = value else { continue }
            members["$schema"] = "https://json-schema.org/draft/2020-12/schema"
            files[name + ".json"] = try encoder.encode(Value.object(members)) + Data("\n".utf8)
        }
        return files
    }

    /// A file's text with the line by which editors find its schema; files that have none stay as they are.
    static func text(of file: ContentFiles.File) -> String {
        guard file.path.hasSuffix(".yaml"), !file.path.contains("/"), !file.text.hasPrefix("# yaml-language-server")
        else { return file.text }
        let own = file.path.dropLast(".yaml".count)
        let schema = ["engine", "phrases", "playbook"].contains(String(own)) ? String(own) : "intent"
        return "# yaml-language-server: $schema=\(name)/\(schema).json\n" + file.text
    }

    /// Writes the schemas into a content folder, over those of an earlier version.
    static func write(into directory: String) throws {
        let folder = URL(filePath: directory).appending(path: name)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for (name, data) in try files() { try data.write(to: folder.appending(path: name), options: .atomic) }
        } catch let error as CocoaError {
            throw ContentFolderError.cannotWrite(folder.relativePath, reason: error.localizedDescription)
        }
    }
}
