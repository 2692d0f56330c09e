/// Why a document could not be made into a file of another kind.
package enum PublishError: Error, Equatable {
    case missingTool(String, package: String)
    /// A tool ended with a status other than 0, or wrote nothing.
    case failed(tool: String, reason: String)
    /// No folder for the files in between.
    case noFolder(String)
}

extension PublishError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missingTool(let tool, let package):
            "This format needs \(tool), which is not installed; install it with `apt-get install \(package)`."
        case .failed(let tool, let reason):
            "\(tool) could not make the file (\(reason)); try another format, or another version of it."
        case .noFolder(let path):
            "No file can be written below \(path); free some space, or set TMPDIR to another folder."
        }
    }
}
