extension FlowGraph {
    /// The flow of one intent, from its command to its end.
    public init(of intent: Intent) {
        self.init(name: intent.name)
        var drawing = FlowDrawing(graph: self, intent: intent)
        drawing.draw()
        self = drawing.graph
    }

    /// Which flows call which; those that call none and are called by none are left out.
    public init(of script: Script) {
        self.init(name: "flows")
        let intents = script.inOrder
        let calls = intents.flatMap { intent in
            intent.steps.compactMap { step -> (from: String, to: String)? in
                guard case .call(let name, _) = step.kind else { return nil }
                return (intent.name, name)
            }
        }
        var ids: [String: String] = [:]
        for intent in intents where calls.contains(where: { $0.from == intent.name || $0.to == intent.name }) {
            ids[intent.name] = add(.call, intent.commands.first ?? intent.name)
        }
        for call in calls {
            if let from = ids[call.from], let to = ids[call.to] { connect(from, to: to) }
        }
    }
}

/// Draws the steps of a flow: steps under the same condition hang on one decision.
private struct FlowDrawing {
    /// A node that the next one follows, with the answer that leads on.
    typealias Exit = (node: String, answer: String?)

    var graph: FlowGraph
    let intent: Intent
    private var nodeOfStep: [String: String] = [:]
    private var jumps: [(exits: [Exit], step: String)] = []
    private var ends: [Exit] = []

    init(graph: FlowGraph, intent: Intent) {
        self.graph = graph
        self.intent = intent
    }

    mutating func draw() {
        let start = graph.add(.start, intent.commands.first ?? intent.name)
        ends += draw(intent.steps[...], depth: 0, from: [(start, nil)])
        let end = graph.add(.end, "end")
        connect(ends, to: end)
        for jump in jumps { connect(jump.exits, to: nodeOfStep[jump.step] ?? end) }
    }

    /// - Returns: What is left open at the end of the steps.
    private mutating func draw(_ steps: ArraySlice<Step>, depth: Int, from open: [Exit]) -> [Exit] {
        var open = open
        var rest = steps
        while let step = rest.first {
            guard step.conditions.count > depth else {
                open = draw(step, from: open)
                rest.removeFirst()
                continue
            }
            let condition = step.conditions[depth]
            let decision = graph.add(.decision, condition.description + "?")
            connect(open, to: decision)
            let held = rest.prefix { $0.isUnder(condition, at: depth) }
            rest = rest.dropFirst(held.count)
            note(decision, for: step)
            let yes = draw(held, depth: depth + 1, from: [(decision, "yes")])
            let otherwise = rest.prefix { $0.isUnder(.not(condition), at: depth) }
            rest = rest.dropFirst(otherwise.count)
            open = yes + draw(otherwise, depth: depth + 1, from: [(decision, "no")])
        }
        return open
    }

    private mutating func draw(_ step: Step, from open: [Exit]) -> [Exit] {
        let node: String
        switch step.kind {
        case .say(let words): node = graph.add(.words, words.gist)
        case .ask(let name):
            let question = intent.slot(name)?.ask?.gist
            node = graph.add(.question, [name, question].compactMap(\.self).joined(separator: ": "))
        case .look(let effect): node = graph.add(.lookup, effect)
        case .act(let effect): node = graph.add(.action, effect)
        case .document(let name): node = graph.add(.action, "document " + name)
        case .call(let flow, _): node = graph.add(.call, flow)
        case .go(let target, _):
            jumps.append((open, target))
            return []
        case .end:
            ends += open
            return []
        }
        note(node, for: step)
        connect(open, to: node)
        return [(node, nil)]
    }

    /// Keeps where a step begins, for what goes back to it: at its condition, if it has one.
    private mutating func note(_ node: String, for step: Step) {
        if nodeOfStep[step.id] == nil { nodeOfStep[step.id] = node }
    }

    private mutating func connect(_ exits: [Exit], to node: String) {
        for exit in exits { graph.connect(exit.node, to: node, exit.answer) }
    }
}

extension Step {
    fileprivate func isUnder(_ condition: Condition, at depth: Int) -> Bool {
        conditions.count > depth && conditions[depth] == condition
    }
}

extension Wording {
    /// The first words as written, with the names of what is filled in: `Until when shall ‹act.label› sleep?`
    fileprivate var gist: String {
        let longest = 60
        let line = [source.withoutSections, source].lazy.compactMap(\.firstPlainLine).first ?? ""
        return line.count > longest ? line.prefix(longest - 1) + "…" : line
    }
}

extension String {
    /// Without what a template says only where something is there.
    fileprivate var withoutSections: String {
        let section = /(?s)\{\{#([^}]*)\}\}((?!\{\{[#^\/]).)*\{\{\/\1\}\}/
        var text = self
        while let range = text.firstRange(of: section) { text.removeSubrange(range) }
        return text
    }

    fileprivate var firstPlainLine: String? {
        let plain = replacing(/\{\{[#^\/][^}]*\}\}/, with: " ").replacing(/\{\{([^}]*)\}\}/) { "‹\($0.1)›" }
        return plain.split(whereSeparator: \.isNewline).map { ChatLines.collapsed($0) }.first { !$0.isEmpty }
    }
}
