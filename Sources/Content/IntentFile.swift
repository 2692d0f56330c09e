import Conversation
import Yams

/// An intent with where its parts stand, for checks that need all intents at hand.
struct IntentFile {
    let file: String
    let root: Node
    let intent: Intent
    /// Where each step of the flow stands.
    let places: [Node]

    /// A fault at a part of the file.
    func fault(_ node: Node?, _ message: String) -> ContentFault {
        ContentFault(file: file, line: node?.mark?.line ?? 1, column: node?.mark?.column ?? 1, message: message)
    }

    /// Where a text stands under a key, alone or in a list, letter case aside.
    func place(of text: String, under key: String) -> Node? {
        guard let node = root.mapping?[Node(key)] else { return nil }
        let nodes = node.sequence.map(Array.init) ?? [node]
        return nodes.first { $0.string?.lowercased() == text.lowercased() } ?? node
    }
}
