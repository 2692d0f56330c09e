/// The phrases as one list of steps, so that trying one on a text takes no memory and compares numbers only.
struct TemplateProgram: Sendable {
    /// What must stand at a place of the text, or where to go on.
    enum Step {
        case word(Int32)
        /// The number of its name, and the kind of mention that fills it; nil for free text.
        case slot(Int32, Entity.Kind?)
        /// Goes on with the next step, and where that leads nowhere with the one given.
        case fork(Int)
        case jump(Int)
        case end
    }

    private(set) var steps: [Step] = []
    /// The names of slots.
    private(set) var names: [String] = []
    /// Where each phrase begins.
    private(set) var starts: [Int] = []
    /// The words of all phrases, numbered.
    private var numbers: [String: Int32] = [:]

    init(_ phrases: [TemplateNode]) {
        for phrase in phrases {
            starts.append(steps.count)
            add(phrase)
            steps.append(.end)
        }
    }

    /// How many words there are.
    var words: Int { numbers.count }

    /// The number of a word; -1 where no phrase has it.
    func number(of word: String) -> Int32 { numbers[word] ?? -1 }

    private mutating func add(_ node: TemplateNode) {
        switch node {
        case .word(let text):
            let number = numbers[text] ?? Int32(numbers.count)
            numbers[text] = number
            steps.append(.word(number))
        case .slot(let name, let kind):
            let number = names.firstIndex(of: name) ?? names.count
            if number == names.count { names.append(name) }
            steps.append(.slot(Int32(number), kind))
        case .sequence(let nodes): for node in nodes { add(node) }
        case .optional(let inside): addFork { $0.add(inside) }
        case .choice(let options):
            var ends: [Int] = []
            for option in options.dropLast() {
                addFork {
                    $0.add(option)
                    ends.append($0.steps.count)
                    $0.steps.append(.end)
                }
            }
            if let last = options.last { add(last) }
            for end in ends { steps[end] = .jump(steps.count) }
        }
    }

    /// Adds steps that are left out where they lead nowhere.
    private mutating func addFork(_ inside: (inout TemplateProgram) -> Void) {
        let fork = steps.count
        steps.append(.end)
        inside(&self)
        steps[fork] = .fork(steps.count)
    }
}
