/// Tries phrases on one text, their options in order.
struct TemplateRun {
    private let program: TemplateProgram
    /// The number of each word of the text.
    private let numbers: [Int32]
    private let mentions: [(kind: Entity.Kind, units: Range<Int>)]
    /// Units that the phrase's own words cover, once it has matched.
    private(set) var words = 0
    /// Tries left: phrases with many options must not take long.
    private var budget = 0
    private var slots: [(name: Int32, units: Range<Int>)] = []

    /// - Parameter numbers: Of ``TemplateProgram/number(of:)``, one for each unit of the text.
    init(_ program: TemplateProgram, numbers: [Int32], mentions: [(kind: Entity.Kind, units: Range<Int>)]) {
        self.program = program
        self.numbers = numbers
        self.mentions = mentions
    }

    /// The slots where a phrase covers the whole text; nil where it does not.
    mutating func match(_ phrase: Int) -> [(name: String, units: Range<Int>)]? {
        budget = 2000
        slots.removeAll(keepingCapacity: true)
        guard run(program.starts[phrase], at: 0, words: 0) else { return nil }
        return slots.map { (program.names[Int($0.name)], $0.units) }
    }

    private mutating func run(_ start: Int, at first: Int, words before: Int) -> Bool {
        var (step, index, words) = (start, first, before)
        while true {
            budget -= 1
            guard budget > 0 else { return false }
            switch program.steps[step] {
            case .word(let number):
                guard index < numbers.count, numbers[index] == number else { return false }
                words += 1
                index += 1
                step += 1
            case .jump(let next): step = next
            case .fork(let other):
                if run(step + 1, at: index, words: words) { return true }
                step = other
            case .slot(let name, let kind):
                for end in ends(of: kind, from: index) {
                    slots.append((name, index..<end))
                    if run(step + 1, at: end, words: words) { return true }
                    slots.removeLast()
                }
                return false
            case .end:
                self.words = words
                return index == numbers.count
            }
        }
    }

    /// Where a slot that begins at a unit may end: behind the mention there, or after one or more words of free text.
    ///
    /// Free text is more than an account or a date: "what about acme" names no action.
    private func ends(of kind: Entity.Kind?, from index: Int) -> [Int] {
        guard let kind else {
            let names = mentions.filter { $0.units.lowerBound == index && ($0.kind == .account || $0.kind == .date) }
            return index < numbers.count
                ? (index + 1...numbers.count).filter { end in !names.contains { $0.units.upperBound == end } } : []
        }
        return mentions.filter { $0.kind == kind && $0.units.lowerBound == index }.map(\.units.upperBound)
    }
}
