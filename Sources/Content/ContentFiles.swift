import Foundation

/// The content folder as text: paths below it, and what they hold.
public struct ContentFiles: Sendable, Hashable {
    /// One file.
    public struct File: Sendable, Hashable {
        /// Below the folder: `add-action.yaml`, `documents/agenda.md.mustache`.
        public var path: String
        /// The whole of it, UTF-8.
        public var text: String

        /// A file of its path below the folder and its text.
        public init(path: String, text: String) {
            self.path = path
            self.text = text
        }
    }

    /// Where it comes from, for messages: a folder, or `the built-in content`.
    public var origin: String
    /// Sorted by path.
    public var files: [File]

    /// Takes files that are read already, in any order.
    public init(origin: String, files: [File]) {
        self.origin = origin
        self.files = files.sorted { $0.path < $1.path }
    }

    /// Reads a folder with all below it; hidden files are left out.
    ///
    /// - Throws: ``ContentError/unreadable(path:reason:)`` where the folder or a file of it can't be read.
    public init(directory: String) throws(ContentError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: directory, isDirectory: &isFolder), isFolder.boolValue else {
            throw .unreadable(path: directory, reason: "there is no such folder")
        }
        // The enumerator sees nothing behind a symbolic link.
        let folder = URL(filePath: directory).resolvingSymlinksInPath().path
        guard let walker = FileManager.default.enumerator(atPath: folder) else {
            throw .unreadable(path: directory, reason: "it can't be listed")
        }
        var files: [File] = []
        for case let path as String in walker {
            guard !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else { continue }
            let whole = folder + "/" + path
            guard FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            guard let data = FileManager.default.contents(atPath: whole) else {
                throw .unreadable(path: directory + "/" + path, reason: "it can't be read")
            }
            guard let text = String(validating: data, as: UTF8.self) else {
                throw .unreadable(path: directory + "/" + path, reason: "it is not UTF-8 text; save it as UTF-8")
            }
            files.append(File(path: path, text: text))
        }
        self.init(origin: directory, files: files)
    }

    /// The file at a path below the folder.
    public func file(_ path: String) -> File? { files.first { $0.path == path } }

    /// The files of an ending directly in the folder.
    public func topLevel(ending: String) -> [File] {
        files.filter { $0.path.hasSuffix(ending) && !$0.path.contains("/") }
    }

    /// The files below a subfolder, by their path within it.
    public func below(_ folder: String) -> [String: String] {
        let prefix = folder + "/"
        return Dictionary(
            files.filter { $0.path.hasPrefix(prefix) }.map { (String($0.path.dropFirst(prefix.count)), $0.text) },
            uniquingKeysWith: { first, _ in first })
    }
}

/// Why content could not be taken.
public enum ContentError: Error, Hashable, CustomStringConvertible {
    case unreadable(path: String, reason: String)
    /// All that is wrong, in the order of files and lines.
    case faults([ContentFault])

    /// The first fault in one sentence, and the others each on a line of its own.
    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "The content at '\(path)' can't be used: \(reason)."
        case .faults(let faults): faults.map(\.description).joined(separator: "\n")
        }
    }
}

/// One thing wrong in a content file, and what mends it.
public struct ContentFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// Its path below the content folder.
    public var file: String
    /// From 1.
    public var line: Int
    /// From 1.
    public var column: Int
    /// What is wrong and what to do, as a sentence.
    public var message: String

    /// Takes a place, counted from 1, and what is wrong there; a text of several lines that is quoted becomes one line.
    public init(file: String, line: Int, column: Int, message: String) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// `add-action.yaml:12:5: …`.
    public var description: String { "\(file):\(line):\(column): \(message)" }
}
