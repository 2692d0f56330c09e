package import Days

/// The id of an action: `QBR-2026Q1-003`.
///
/// S2 Action Tracking System. Numbers run through the workspace within the quarter of the review.
package struct ActionID: Hashable, Comparable, Sendable {
    package let quarter: Quarter
    /// From 1.
    package let number: Int

    package init(quarter: Quarter, number: Int) {
        self.quarter = quarter
        self.number = number
    }

    /// Reads `QBR-2026Q1-003`, in either case; nil for anything else.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].uppercased() == "QBR", let quarter = Quarter(parts[1]),
            (3...9).contains(parts[2].count), parts[2].allSatisfy(\.isASCII), parts[2].allSatisfy(\.isNumber),
            let number = Int(parts[2]), number > 0
        else { return nil }
        self.init(quarter: quarter, number: number)
    }

    /// The next free id of a quarter; a number is never used again, not even that of a cancelled action.
    package static func next(in quarter: Quarter, after ids: some Sequence<String>) -> ActionID {
        let used = ids.compactMap { ActionID($0) }.filter { $0.quarter == quarter }.map(\.number).max() ?? 0
        return ActionID(quarter: quarter, number: used + 1)
    }

    package static func < (a: ActionID, b: ActionID) -> Bool {
        a.quarter == b.quarter ? a.number < b.number : a.quarter < b.quarter
    }
}

extension ActionID: CustomStringConvertible {
    package var description: String {
        let digits = String(number)
        return "QBR-\(quarter)-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }
}
