import Conversation
import Reviews
import Understanding

/// Finds the section of an agenda that a text means: "results", "the goals part", "strategy".
struct AgendaSectionResolver: SlotResolver {
    static let kind = "agenda-section"

    private static let sections: [(AgendaItem.Section, Cue)] = [
        (.opening, .sectionOpening), (.businessContext, .sectionContext), (.valueReview, .sectionValue),
        (.strategicDiscussion, .sectionStrategy), (.risks, .sectionRisks), (.actionPlanning, .sectionActions),
        (.close, .sectionClose), (.pause, .sectionPause),
    ]

    /// Has what each section is called.
    let book: Phrasebook

    func matches(kind: String, in text: String, state: ConversationState) -> [SlotMatch] {
        guard kind == AgendaSectionResolver.kind else { return [] }
        let tokens = Tokenizer.tokens(in: text).filter { $0.kind != .symbol }
        var found: [(section: AgendaItem.Section, range: Range<Int>, length: Int)] = []
        for (section, cue) in AgendaSectionResolver.sections {
            for name in book.cues(cue) {
                let words = name.split(separator: " ").map(String.init)
                guard tokens.count >= words.count else { continue }
                for start in 0...(tokens.count - words.count)
                where tokens[start..<(start + words.count)].map(\.text) == words {
                    let end = start + words.count - 1
                    found.append((section, tokens[start].range.lowerBound..<tokens[end].range.upperBound, words.count))
                }
            }
        }
        // The section named first is the one that is changed; a longer name beats one inside it.
        let best = found.min { ($0.range.lowerBound, -$0.length) < ($1.range.lowerBound, -$1.length) }
        return best.map {
            [
                SlotMatch(
                    value: ["id": .string($0.section.rawValue), "name": .string($0.section.rawValue)],
                    label: $0.section.rawValue, range: $0.range)
            ]
        } ?? []
    }
}
