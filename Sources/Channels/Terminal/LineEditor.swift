import CEditlineShim

/// Reads lines from a terminal, with editing, history and completion, over libedit.
///
/// It blocks, so it belongs to the thread that made it: the main one, in the program. The terminal library beneath
/// keeps its state in globals, so a process has one editor at a time.
package final class LineEditor {
    /// What a person did at the prompt.
    package enum Line: Equatable, Sendable {
        case text(String)
        /// Ctrl-C; what had been typed is dropped.
        case interrupted(wasEmpty: Bool)
        /// Ctrl-D on an empty line, or the terminal has gone.
        case end
    }

    private let editor: OpaquePointer
    private let output: Int32
    private var history: HistoryFile?
    private var completions: (String) -> [String] = { _ in [] }

    /// - Parameter history: What was typed in earlier sessions; nil keeps nothing.
    /// - Throws: `ChannelError.noTerminal` where the terminal cannot be set up.
    package init(input: Int32 = 0, output: Int32 = 1, history: HistoryFile? = nil) throws(ChannelError) {
        guard let editor = qbr_editor_open(input, output) else { throw .noTerminal }
        self.editor = editor
        self.output = output
        self.history = history
        remember(history?.lines ?? [])
        let context = Unmanaged.passUnretained(self).toOpaque()
        qbr_editor_on_complete(
            editor,
            { context, text in
                guard let context, let text else { return }
                Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue().complete(String(cString: text))
            }, context)
    }

    deinit {
        qbr_editor_close(editor)
    }

    /// Shows the prompt and waits for a line.
    ///
    /// - Parameters:
    ///   - prompt: May hold escape sequences, each between two U+0001.
    ///   - keepsLine: Whether the line becomes part of the history.
    ///   - completions: The whole lines that may follow from what stands before the cursor.
    package func read(prompt: String, keepsLine: Bool = true, completions: @escaping (String) -> [String]) -> Line {
        self.completions = completions
        var text: UnsafePointer<CChar>?
        switch qbr_editor_read(editor, prompt, &text) {
        case QBR_LINE:
            var line = text.map { String(cString: $0) } ?? ""
            while line.last?.isNewline == true { line.removeLast() }
            if keepsLine { keep(line) }
            return .text(line)
        case QBR_INTERRUPTED:
            return .interrupted(wasEmpty: true)
        case QBR_DROPPED:
            return .interrupted(wasEmpty: false)
        default:
            return .end
        }
    }

    private func keep(_ line: String) {
        history?.add(line)
        qbr_editor_forget_all(editor)
        remember(history?.lines ?? [])
    }

    private func remember(_ lines: [String]) {
        for line in lines { qbr_editor_remember(editor, line) }
    }

    private func complete(_ typed: String) {
        switch Completion(of: typed, among: completions(typed)) {
        case .none: break
        case .replace(let text): qbr_editor_replace(editor, text)
        case .list(let names):
            let lines = ColumnList.lines(names.map(SafeText.shown), width: Int(qbr_terminal_width(output)))
            qbr_editor_show(editor, lines.joined(separator: "\n"))
        }
    }
}
