import Conversation

extension [Value] {
    /// Those that fit into one message, where a platform takes no second one: the last, which has the choices, and of
    /// the others the first.
    ///
    /// - Parameters:
    ///   - limit: Bytes of JSON.
    ///   - gap: Stands where some are left out, and says so.
    func fitting(_ limit: Int, gap: @autoclosure () -> [Value]) -> [Value] {
        guard let last, reduce(0, { $0 + $1.size }) > limit else { return self }
        let gap = gap()
        var room = limit - last.size - gap.reduce(0) { $0 + $1.size }
        let first = dropLast().prefix {
            room -= $0.size
            return room >= 0
        }
        return first + gap + [last]
    }
}

extension Message {
    /// Where a part of an answer is left out.
    static let gap = Message(
        markdown: "…\n\n_More than fits into one message is left out here; ask for one part of it alone._")
}
