/// Why a file of labelled utterances cannot be read.
public enum LabelledSetError: Error, Equatable, CustomStringConvertible {
    case empty
    case noTab(line: Int)

    /// What is wrong, where, and what to do.
    public var description: String {
        switch self {
        case .empty: "The file has no lines; write one utterance a line, as intent, tab, utterance."
        case .noTab(let line): "Line \(line) is not intent, tab, utterance; put a tab behind the intent's name."
        }
    }
}
