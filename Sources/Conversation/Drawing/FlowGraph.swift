/// A picture of a flow, or of how flows call one another: what stands in it and what leads where.
public struct FlowGraph: Hashable, Sendable, Codable {
    /// What a node stands for, and so how it is drawn.
    public enum Shape: String, Hashable, Sendable, Codable {
        case start, question, words, lookup, action, call, decision, end
    }

    /// One thing in the picture; `id` is `n0`, `n1` … in the order in which they stand in the flow.
    public struct Node: Hashable, Sendable, Codable {
        /// Unlike any other in the picture.
        public var id: String
        /// How it is drawn.
        public var shape: Shape
        /// What stands in it.
        public var label: String
    }

    /// What leads from one node to another; `label` is the answer to a decision.
    public struct Edge: Hashable, Sendable, Codable {
        /// The id of the node that it starts from.
        public var from: String
        /// The id of the node that it leads to.
        public var to: String
        /// The answer that it stands for; nil where there is no choice.
        public var label: String?
    }

    /// What it shows, for a title.
    public let name: String
    /// In the order in which they stand in the flow.
    public private(set) var nodes: [Node] = []
    /// In the order of the nodes that they start from.
    public private(set) var edges: [Edge] = []

    init(name: String) {
        self.name = name
    }

    /// Adds a node and gives its id.
    mutating func add(_ shape: Shape, _ label: String) -> String {
        let id = "n\(nodes.count)"
        nodes.append(Node(id: id, shape: shape, label: label))
        return id
    }

    mutating func connect(_ from: String, to: String, _ label: String? = nil) {
        let edge = Edge(from: from, to: to, label: label)
        if !edges.contains(edge) { edges.append(edge) }
    }
}
