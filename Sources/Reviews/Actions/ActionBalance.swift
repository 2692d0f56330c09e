/// Whether both sides have something to do.
///
/// S0 part 5: responsibilities on both sides; S2 Unilateral commitments (L01).
package struct ActionBalance: Hashable, Sendable {
    package let ours: Int
    package let theirs: Int

    /// Counts open actions.
    package init(_ actions: some Sequence<Action>) {
        let open = actions.filter(\.isOpen)
        ours = open.filter { $0.side == .ours }.count
        theirs = open.count - ours
    }

    /// The side that has nothing to do while the other has; nil where both have, or neither.
    package var idleSide: Action.Side? {
        if ours == 0 && theirs > 0 { return .ours }
        return theirs == 0 && ours > 0 ? .theirs : nil
    }
}
