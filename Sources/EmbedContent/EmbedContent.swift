import Foundation

/// Writes the content files into a Swift file, so that the program carries its own copy of them.
///
/// Called by the build: `EmbedContent OUTPUT ROOT FILE…`, where each file lies below `ROOT`.
@main
enum EmbedContent {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count >= 2 else { fail("usage: EmbedContent OUTPUT ROOT FILE...") }
        let paths = Array(arguments)
        let entries = paths.dropFirst(2).sorted().map { entry(file: $0, root: paths[1]) }
        let source = """
            /// The content folder as it was when the program was built; by path, in order.
            enum BuiltInContent {
                static let files: [(path: String, text: String)] = [
            \(entries.joined(separator: "\n"))
                ]
            }

            """
        do {
            try Data(source.utf8).write(to: URL(filePath: paths[0]), options: .atomic)
        } catch {
            fail("\(paths[0]): error: cannot be written (\(error.localizedDescription))")
        }
    }

    private static func entry(file: String, root: String) -> String {
        guard let data = FileManager.default.contents(atPath: file) else { fail("\(file): error: cannot be read") }
        guard let text = String(validating: data, as: UTF8.self) else {
            fail("\(file): error: is not UTF-8 text; save it as UTF-8, or move it out of the content folder")
        }
        let path = file.hasPrefix(root + "/") ? String(file.dropFirst(root.count + 1)) : file
        return "        (path: \(literal(path)), text: \(literal(text))),"
    }

    /// A string literal of exactly this text, on one line: a literal of several lines would lose carriage returns.
    private static func literal(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F || (0x2028...0x2029).contains(scalar.value):
                result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func fail(_ message: String) -> Never {
        FileHandle.standardError.write(Data("\(message)\n".utf8))
        exit(EXIT_FAILURE)
    }
}
