/// An example phrase, ready to be matched with a whole text.
struct Template: Sendable {
    let intent: String
    /// As it was written.
    let phrase: String
    let node: TemplateNode

    /// What the classifier learns from it: the phrase with its options in and out.
    func examples(limit: Int = 4) -> [[PhraseUnit]] {
        node.expansions(limit: limit).map { nodes in
            nodes.compactMap { node in
                switch node {
                case .word(let text): PhraseUnit(kind: .word, text: text)
                case .slot(_, let kind): PhraseUnit(kind: kind.map { .mention($0) } ?? .gap)
                default: nil
                }
            }
        }
    }
}
