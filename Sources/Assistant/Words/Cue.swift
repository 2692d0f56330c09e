import Conversation

/// Words that the flows look for in what was said; the content lists them.
enum Cue: String, CaseIterable, Sendable {
    // MARK: check-goals.yaml
    case goalsDeadline = "goals.deadline"
}

extension Phrasebook {
    /// Words to look for, in lower case.
    func cues(_ cue: Cue) -> [String] { cues[cue.rawValue] ?? [] }
}
