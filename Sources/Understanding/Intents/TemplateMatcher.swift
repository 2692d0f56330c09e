/// Matches whole texts with the example phrases: what is written in them word for word is certain.
struct TemplateMatcher: Sendable {
    struct Match {
        let template: Template
        /// Slot names with the units that they cover.
        let slots: [(name: String, units: Range<Int>)]
        /// How much of the text the phrase's own words cover.
        let words: Int
    }

    private let templates: [Template]
    private let program: TemplateProgram
    /// For each word, the templates that a text with it may match.
    private let byWord: [[Int]]
    private let always: [Int]

    init(_ templates: [Template]) {
        self.templates = templates
        var counts: [String: Int] = [:]
        for template in templates { for word in template.node.words { counts[word, default: 0] += 1 } }
        let program = TemplateProgram(templates.map(\.node))
        var byWord = [[Int]](repeating: [], count: program.words)
        var always: [Int] = []
        for (index, template) in templates.enumerated() {
            let words = template.node.requiredWords(counts)
            if words.isEmpty { always.append(index) }
            for word in words { byWord[Int(program.number(of: word))].append(index) }
        }
        self.program = program
        self.byWord = byWord
        self.always = always
    }

    /// The best match; nil where none fits, or where two intents fit equally well.
    ///
    /// - Parameter mentions: The entities with the units that they cover.
    func match(_ units: [PhraseUnit], mentions: [(kind: Entity.Kind, units: Range<Int>)]) -> Match? {
        guard !units.isEmpty, units.count <= 40 else { return nil }
        let numbers = units.map { program.number(of: $0.text) }
        var candidates = always
        for number in numbers where number >= 0 { candidates += byWord[Int(number)] }
        candidates.sort()
        var run = TemplateRun(program, numbers: numbers, mentions: mentions)
        var best: Match?
        var isTied = false
        var last = -1
        for index in candidates where index != last {
            last = index
            guard let slots = run.match(index), isTelling(run.words, slots, units.count) else { continue }
            let match = Match(template: templates[index], slots: slots, words: run.words)
            if let current = best, current.words >= match.words {
                if current.words == match.words, current.template.intent != match.template.intent { isTied = true }
                continue
            }
            best = match
            isTied = false
        }
        return isTied ? nil : best
    }

    /// A phrase that is mostly slots says too little to be certain by itself.
    private func isTelling(_ words: Int, _ slots: [(name: String, units: Range<Int>)], _ count: Int) -> Bool {
        slots.isEmpty || words >= 2 || (words == 1 && count <= 4)
    }
}
