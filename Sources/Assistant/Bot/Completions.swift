import Conversation

/// What Tab offers: commands, then names, then the choices of the open question.
struct Completions {
    private let commands: [String]
    private let names: [String]
    private let choices: [String]

    init(_ script: Script, _ state: ConversationState?, names: [String]) {
        commands = script.intents.values.flatMap(\.commands).sorted()
        self.names = names
        choices = state?.question?.choices.map(\.label) ?? []
    }

    /// The last word of a line, of which a name may be the rest.
    static func word(at line: String) -> String {
        String(line[(line.lastIndex(of: " ").map { line.index(after: $0) } ?? line.startIndex)...])
    }

    /// Whole lines that begin with what was typed; a name may begin at any word.
    func lines(beginning line: String) -> [String] {
        if line.hasPrefix("/"), !line.contains(" ") { return commands.filter { $0.hasPrefix(line) } }
        if line.isEmpty { return choices.isEmpty ? commands : choices }
        let whole = choices.filter { $0.lowercased().hasPrefix(line.lowercased()) }
        let word = Completions.word(at: line).lowercased()
        let head = line.dropLast(word.count)
        guard !word.isEmpty || line.hasPrefix("/") else { return whole }
        return whole + names.filter { $0.lowercased().hasPrefix(word) }.map { head + $0 }
    }
}
