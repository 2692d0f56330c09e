import Conversation
import Foundation

/// Whether a remark says no more than that all is as it was: "yep all good", "i think so", "priya confirmed it".
///
/// Every word must be one that changes nothing, so that "yes but peak is 1 may" is none.
struct Agreement {
    let holds: Bool

    /// - Parameters:
    ///   - text: One clause.
    ///   - names: Who may be said to agree.
    ///   - book: Phrases that end it ("that's all"), words that agree, words that may stand beside them, words that speak of change and so need a denial
    ///     beside them ("nothing has changed"), and words that deny.
    init(_ text: String, names: [String], book: Phrasebook) {
        let (agreeing, denying) = (Set(book.cues(.agreementSays)), Set(book.cues(.agreementDenies)))
        let changing = Set(book.cues(.agreementChanges))
        let plain = agreeing.union(denying).union(changing).union(book.cues(.agreementNeutral))
        let said = Agreement.words(text)
        let words = Agreement.without(book.phrases(.agreementEnds), said)
        let people = Set(names.flatMap(Agreement.words))
        let isDenied = !denying.isDisjoint(with: words)
        let isChanging = !changing.isDisjoint(with: words)
        let isPlain = words.allSatisfy { plain.contains($0) || people.contains($0) }
        let says = isChanging ? isDenied : !agreeing.isDisjoint(with: words) && !words.contains("not")
        if words.count < said.count {
            holds = words.allSatisfy { plain.contains($0) || people.contains($0) }
            return
        }
        holds = isPlain && says && (isChanging || !isDenied || words.contains("nothing"))
    }

    /// The words that are left when some phrases are taken out, the longest first.
    private static func without(_ phrases: [[String]], _ words: [String]) -> [String] {
        var left = words
        for phrase in phrases.sorted(by: { $0.count > $1.count }) {
            if let place = left.firstRange(of: phrase) { left.removeSubrange(place) }
        }
        return left
    }

    /// Lower case, without apostrophes: "that’s" is "thats".
    private static func words(_ text: String) -> [String] {
        text.lowercased().filter { $0 != "'" && $0 != "’" }.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
