/// A checklist with what is ticked: by somebody, or by what is on file.
package struct Checklist: Hashable, Sendable {
    package struct Box: Hashable, Sendable, Identifiable {
        package let id: String
        package let group: String
        package let label: String
        package let isDone: Bool
    }

    package let boxes: [Box]

    /// - Parameters:
    ///   - known: The ids of the boxes that the records tick off.
    ///   - ticks: Those that somebody did.
    package init(_ plan: [Playbook.Checkbox], known: Set<String>, ticks: [Review.Tick]?) {
        let ticked = known.union((ticks ?? []).map(\.task))
        boxes = plan.map { Box(id: $0.id, group: $0.group, label: $0.label, isDone: ticked.contains($0.id)) }
    }

    package var done: Int { boxes.filter(\.isDone).count }

    /// The groups in their order, each with its boxes.
    package var groups: [(name: String, boxes: [Box])] {
        var names: [String] = []
        for box in boxes where !names.contains(box.group) { names.append(box.group) }
        return names.map { name in (name, boxes.filter { $0.group == name }) }
    }
}
