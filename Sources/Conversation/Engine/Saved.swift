/// Something that the host saved for a flow, so that leaving the flow can say what stays.
public struct Saved: Hashable, Sendable, Codable {
    /// What the host knows it by; taken back, it is named so in ``Outcome/undone``.
    public var key: String
    /// What it is called: `version 4 of the goals`; empty where another one that was saved with it says it all.
    public var label: String

    /// Takes what was saved by its key and its name.
    public init(key: String, label: String) {
        self.key = key
        self.label = label
    }
}

extension Run {
    /// Notes what an effect saved, or took back, with the flow under way.
    mutating func note(_ outcome: Outcome) {
        for key in outcome.undone {
            guard
                let index = state.stack.lastIndex(where: { ($0.saved ?? []).contains { $0.key == key } }),
                let place = state.stack[index].saved?.lastIndex(where: { $0.key == key })
            else { continue }
            state.stack[index].saved?.remove(at: place)
        }
        keep(outcome.saved)
    }

    /// Puts down with the flow under way what was saved on the way.
    mutating func keep(_ saved: [Saved]) {
        guard !saved.isEmpty, !state.stack.isEmpty else { return }
        let top = state.stack.count - 1
        state.stack[top].saved = (state.stack[top].saved ?? []) + saved
    }
}
