/// One attempt to match a text with a phrase, by trying the options in order.
struct TemplateRun {
    let units: [PhraseUnit]
    let mentions: [(kind: Entity.Kind, units: Range<Int>)]
    /// Units that the phrase's own words cover, once it has matched.
    private(set) var words = 0
    /// Tries left: phrases with many options must not take long.
    private var budget = 2000
    private var slots: [(name: String, units: Range<Int>)] = []

    init(units: [PhraseUnit], mentions: [(kind: Entity.Kind, units: Range<Int>)]) {
        self.units = units
        self.mentions = mentions
    }

    /// The slots of a match that covers the whole text; nil where there is none.
    mutating func match(_ node: TemplateNode) -> [(name: String, units: Range<Int>)]? {
        run([node][...], at: 0) ? slots : nil
    }

    private mutating func run(_ nodes: ArraySlice<TemplateNode>, at index: Int) -> Bool {
        budget -= 1
        guard budget > 0 else { return false }
        guard let node = nodes.first else { return index == units.count }
        let rest = nodes.dropFirst()
        switch node {
        case .word(let text):
            guard index < units.count, units[index].text == text else { return false }
            words += 1
            if run(rest, at: index + 1) { return true }
            words -= 1
            return false
        case .sequence(let inside): return run((inside + rest)[...], at: index)
        case .choice(let options):
            for option in options where run(([option] + rest)[...], at: index) { return true }
            return false
        case .optional(let inside): return run(([inside] + rest)[...], at: index) || run(rest, at: index)
        case .slot(let name, let kind):
            for end in ends(of: kind, from: index) {
                slots.append((name, index..<end))
                if run(rest, at: end) { return true }
                slots.removeLast()
            }
            return false
        }
    }

    /// Where a slot that begins at a unit may end: behind the mention there, or after one or more words of free text.
    ///
    /// Free text is more than an account or a date: "what about acme" names no action.
    private func ends(of kind: Entity.Kind?, from index: Int) -> [Int] {
        guard let kind else {
            let names = mentions.filter { $0.units.lowerBound == index && ($0.kind == .account || $0.kind == .date) }
            return index < units.count
                ? (index + 1...units.count).filter { end in !names.contains { $0.units.upperBound == end } } : []
        }
        return mentions.filter { $0.kind == kind && $0.units.lowerBound == index }.map(\.units.upperBound)
    }
}
