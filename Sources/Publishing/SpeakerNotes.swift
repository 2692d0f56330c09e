/// The blocks of a deck that only the speaker sees: from `::: notes` to `:::`.
enum SpeakerNotes {
    static func removed(from markdown: String) -> String {
        var isNote = false
        return markdown.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            if line == "::: notes" { isNote = true }
            defer { if line == ":::" { isNote = false } }
            return !isNote
        }.joined(separator: "\n")
    }
}
