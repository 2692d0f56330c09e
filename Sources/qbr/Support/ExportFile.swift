import Assistant
import Channels
import Documents
import Foundation
import Publishing

/// A document as the bytes of a file.
struct ExportFile {
    private let data: Data
    /// Whether a person can read it on a terminal.
    private let isText: Bool

    /// - Throws: `PublishError` where a tool for the format is missing, or fails.
    init(
        _ result: DocumentExporter.Result, _ format: DocumentExporter.Format?, _ library: DocumentLibrary, stamp: Date
    ) throws {
        let publisher = Publisher(library, search: ProcessInfo.processInfo.environment["PATH"] ?? "", stamp: stamp)
        (data, isText) =
            switch (format, result.sheet) {
            case (.html, let sheet?): (Data(try publisher.html(sheet).utf8), true)
            case (.pdf, let sheet?): (try publisher.pdf(sheet), false)
            case (.pptx, let sheet?): (try publisher.pptx(sheet), false)
            case (.docx, let sheet?): (try publisher.docx(sheet), false)
            default: (Data(result.text.utf8), true)
            }
    }

    /// - Parameter path: Nil for standard output, to which a file that is no text goes only where nobody reads it.
    /// - Throws: ``UnwritableFile``, ``BinaryOutput``.
    func write(to path: String?) throws {
        guard let path else {
            guard isText || isatty(STDOUT_FILENO) == 0 else { throw BinaryOutput() }
            return try Output.standard.write(Array(data))
        }
        do {
            try data.write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw UnwritableFile(path: path)
        }
    }
}

/// A file that cannot be written.
struct UnwritableFile: Error, CustomStringConvertible {
    let path: String

    var description: String { "'\(path)' cannot be written; check that its folder is there and yours to write in." }
}

/// A file for a program, asked for on a terminal.
struct BinaryOutput: Error, CustomStringConvertible {
    var description: String { "This format is no text to read here; name a file with -o FILE." }
}
