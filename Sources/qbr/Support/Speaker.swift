import Channels
import Foundation
import Reviews
import Workspace

/// Who speaks where neither the command line nor the environment says: the only csm of the workspace, or whoever
/// was named when it was asked, which is once.
struct Speaker {
    private let csms: [Person]
    private let file: String

    /// - Parameter home: The folder where the answer is kept, in a file `user`.
    init(_ workspace: Workspace, home: String) throws {
        csms = try workspace.read { try $0.all(Person.self) }.filter { $0.role == .csm }
        file = "\(home)/user"
    }

    /// The id of whoever it was; nil where it is clear without, or was never asked.
    var remembered: String? {
        guard csms.count > 1, let id = try? String(contentsOfFile: file, encoding: .utf8) else { return nil }
        return csms.first { $0.id == id }?.id
    }

    /// Asks on the terminal which of several csms it is, and keeps the answer.
    ///
    /// - Returns: The id; nil where it is clear without, or was not said.
    func ask(_ editor: LineEditor, _ output: Output) throws -> String? {
        guard csms.count > 1 else { return nil }
        try output.write(
            "Who are you? One of the \(csms.count) CSMs of this workspace, by name; Enter leaves it open.\n")
        while case .text(let line) = editor.read(prompt: "name> ", keepsLine: false, completions: names) {
            guard line.contains(where: { !$0.isWhitespace }) else { return nil }
            let matches = named(line)
            if let person = matches.first, matches.count == 1 {
                try? Data(person.id.utf8).write(to: URL(filePath: file), options: .atomic)
                try output.write("Hello, \(person.firstName). --user or QBR_USER name somebody else.\n\n")
                return person.id
            }
            let names = matches.prefix(5).map(\.name).joined(separator: ", ")
            try output.write(matches.isEmpty ? "Nobody here is called that.\n" : "Which one: \(names)?\n")
        }
        return nil
    }

    private func names(beginning line: String) -> [String] {
        csms.map(\.name).filter { $0.lowercased().hasPrefix(line.lowercased()) }
    }

    private func named(_ line: String) -> [Person] {
        let wanted = line.lowercased().split(separator: " ").joined(separator: " ")
        let same = csms.filter { [$0.name, $0.email ?? "", $0.id].contains { $0.lowercased() == wanted } }
        return same.isEmpty ? csms.filter { $0.name.lowercased().hasPrefix(wanted) } : same
    }
}
