import Content

/// Where the intents and templates come from: a folder, or the copy inside the program.
enum ContentLocation: Equatable, Sendable {
    case folder(String)
    case builtIn

    /// What people call it: the folder's path, or `built-in`.
    var name: String {
        switch self {
        case .folder(let path): path
        case .builtIn: "built-in"
        }
    }

    /// Reads all files.
    ///
    /// - Throws: `ContentError.unreadable` where the folder, or a file of it, cannot be read.
    func read() throws(ContentError) -> ContentFiles {
        switch self {
        case .folder(let path): try ContentFiles(directory: path)
        case .builtIn: .builtIn
        }
    }
}

extension ContentFiles {
    /// The copy inside the program.
    static var builtIn: ContentFiles {
        ContentFiles(
            origin: "the built-in content", files: BuiltInContent.files.map { File(path: $0.path, text: $0.text) })
    }
}
