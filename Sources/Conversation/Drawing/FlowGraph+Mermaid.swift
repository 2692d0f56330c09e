extension FlowGraph {
    /// The picture as Mermaid, which code hosts show.
    public var mermaid: String {
        let nodes = nodes.map { "    \($0.id)\($0.shape.brackets($0.label.mermaid))" }
        let edges = edges.map { edge in
            "    \(edge.from) -->\(edge.label.map { "|\($0.mermaid)|" } ?? "") \(edge.to)"
        }
        return (["flowchart TD"] + nodes + edges).map { $0 + "\n" }.joined()
    }
}

extension FlowGraph.Shape {
    fileprivate func brackets(_ label: String) -> String {
        switch self {
        case .start, .end: "([\"\(label)\"])"
        case .question: "[/\"\(label)\"/]"
        case .words: "[\"\(label)\"]"
        case .lookup: "[(\"\(label)\")]"
        case .action: "[[\"\(label)\"]]"
        case .call: "{{\"\(label)\"}}"
        case .decision: "{\"\(label)\"}"
        }
    }
}

extension String {
    /// Without what Mermaid would take for its own.
    fileprivate var mermaid: String {
        replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("|", with: "&#124;").replacing("`", with: "&#96;")
    }
}
