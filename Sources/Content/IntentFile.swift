import Conversation
import Yams

/// An intent with where its parts stand, for checks that need all intents at hand.
struct IntentFile {
    let file: String
    let root: Node
    let intent: Intent
    /// Where each step of the flow stands.
    let places: [Node]
    /// Where the conditions of each step stand.
    let conditionPlaces: [[Node]]
    /// The whole file, for places inside a text.
    let text: String

    /// A fault at a part of the file.
    func fault(_ node: Node?, _ message: String) -> ContentFault {
        ContentFault(file: file, line: node?.mark?.line ?? 1, column: node?.mark?.column ?? 1, message: message)
    }

    /// A fault at the first place of a text, from a node on.
    func fault(_ text: String, from node: Node?, _ message: String) -> ContentFault {
        var fault = fault(node, message)
        let lines = self.text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated().dropFirst(fault.line - 1) {
            guard let found = line.firstRange(of: text) else { continue }
            fault.line = index + 1
            fault.column = line.distance(from: line.startIndex, to: found.lowerBound) + 1
            break
        }
        return fault
    }

    /// The value under a path of keys.
    func node(_ path: String...) -> Node? {
        var node: Node? = root
        for key in path { node = node?.mapping?[Node(key, Tag(.str))] ?? node?.mapping?[Node(key)] }
        return node
    }

    /// Where a text stands under a key, alone or in a list, letter case aside.
    func place(of text: String, under key: String) -> Node? {
        guard let node = root.mapping?[Node(key)] else { return nil }
        let nodes = node.sequence.map(Array.init) ?? [node]
        return nodes.first { $0.string?.lowercased() == text.lowercased() } ?? node
    }
}
