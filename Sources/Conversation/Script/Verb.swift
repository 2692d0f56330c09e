/// What can be said in every flow and is declared in none.
public enum Verb: String, Hashable, Sendable, CaseIterable, Codable {
    case back, skip, cancel, undo, help, why, again, pause, resume, change
    case startOver = "start-over"
}
