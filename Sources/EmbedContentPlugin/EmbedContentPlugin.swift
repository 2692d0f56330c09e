import Foundation
import PackagePlugin

/// Has the content folder written into the program at every build in which a file of it has changed.
@main
struct EmbedContentPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let root = context.package.directoryURL.appending(path: "intents", directoryHint: .notDirectory)
        let files = try files(in: root)
        let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInContent.swift")
        return [
            .buildCommand(
                displayName: "Embedding \(files.count) content files",
                executable: try context.tool(named: "EmbedContent").url,
                arguments: [output.path, root.path] + files.map(\.path),
                inputFiles: files,
                outputFiles: [output])
        ]
    }

    /// All files of a folder but hidden ones, in order.
    private func files(in root: URL) throws -> [URL] {
        let walker = FileManager.default.enumerator(
            at: root, includingPropertiesForKeys: [.isRegularFileKey], options: .skipsHiddenFiles)
        return try (walker?.compactMap { $0 as? URL } ?? [])
            .filter { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
            .sorted { $0.path < $1.path }
    }
}
