extension FlowGraph {
    /// The picture in Graphviz' language.
    public var dot: String {
        let nodes = nodes.map { "    \($0.id) [shape=\($0.shape.dot), label=\"\($0.label.dot)\"];" }
        let edges = edges.map { edge in
            "    \(edge.from) -> \(edge.to)\(edge.label.map { " [label=\"\($0.dot)\"]" } ?? "");"
        }
        return (["digraph \"\(name.dot)\" {", "    node [fontname=\"sans-serif\"];"] + nodes + edges + ["}"])
            .map { $0 + "\n" }.joined()
    }
}

extension FlowGraph.Shape {
    fileprivate var dot: String {
        switch self {
        case .start, .end: "oval"
        case .question: "parallelogram"
        case .words: "box"
        case .lookup: "cylinder"
        case .action: "box3d"
        case .call: "hexagon"
        case .decision: "diamond"
        }
    }
}

extension String {
    fileprivate var dot: String { replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") }
}
