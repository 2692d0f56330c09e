import Foundation

/// Whether a remark says no more than that all is as it was: "yep all good", "i think so", "priya confirmed it".
///
/// Every word must be one that changes nothing, so that "yes but peak is 1 may" is none.
struct Agreement {
    /// Words that say so.
    private static let agreeing: Set<String> = [
        "yes", "yep", "yeah", "yup", "y", "aye", "sure", "ok", "okay", "right", "true", "same", "good", "fine", "so",
        "correct", "confirmed", "confirm", "confirms", "unchanged", "hold", "holds", "valid", "accurate", "stands",
        "stand", "stays", "stay", "agreed", "agrees", "agree", "absolutely", "indeed", "exactly", "perfect", "great",
        "next", "nothing", "still", "definitely", "apply", "applies", "mostly", "nope",
    ]

    /// Words that may stand beside them.
    private static let neutral: Set<String> = [
        "all", "of", "it", "its", "that", "thats", "this", "those", "these", "they", "theyre", "theyve", "them",
        "their",
        "is", "are", "was", "were", "i", "we", "you", "he", "she", "think", "guess", "believe", "suppose", "as", "far",
        "know", "looks", "look", "seems", "seem", "sounds", "everything", "every", "thing", "go", "on", "has", "have",
        "been", "be", "the", "a", "with", "to", "me", "us", "and", "very", "much", "pretty", "before", "now", "for",
        "said", "says", "told", "just", "again", "already", "today", "course", "five", "goal", "goals", "target",
        "targets", "point", "points", "customer", "client", "team", "everyone", "everybody", "both", "case", "there",
        "here", "thanks", "thank", "please", "move", "lets", "let", "well", "oh", "ah", "hm", "hmm", "up", "date",
        "way",
        "want", "wants", "what", "do", "does", "can", "see", "works",
    ]

    /// Words that need a "nothing" or "not" beside them: "nothing has changed".
    private static let changing: Set<String> = ["change", "changes", "changed", "new", "different", "else", "problem"]
    private static let denying: Set<String> = ["no", "nothing", "hasnt", "havent", "didnt", "not", "none", "dont"]

    let holds: Bool

    /// - Parameters:
    ///   - text: One clause.
    ///   - names: Who may be said to agree.
    init(_ text: String, names: [String]) {
        let words = Agreement.words(text)
        let people = Set(names.flatMap(Agreement.words))
        let isDenied = !Agreement.denying.isDisjoint(with: words)
        let isChanging = !Agreement.changing.isDisjoint(with: words)
        let isPlain = words.allSatisfy { word in
            Agreement.agreeing.contains(word) || Agreement.neutral.contains(word) || Agreement.changing.contains(word)
                || Agreement.denying.contains(word) || people.contains(word)
        }
        let says = isChanging ? isDenied : !Agreement.agreeing.isDisjoint(with: words) && !words.contains("not")
        holds = isPlain && says && (isChanging || !isDenied || words.contains("nothing"))
    }

    /// Lower case, without apostrophes: "that’s" is "thats".
    private static func words(_ text: String) -> [String] {
        text.lowercased().filter { $0 != "'" && $0 != "’" }.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
