/// Why a workspace was not made a demo.
package enum DemoError: Error, Equatable {
    /// It has something else in it: names of accounts, or kinds of facts with their count.
    case notADemo(holding: [String])
}

extension DemoError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notADemo(let found):
            let rest = found.count > 3 ? " and \(found.count - 3) more" : ""
            return "This workspace holds more than the demo (\(found.prefix(3).joined(separator: ", "))\(rest)), "
                + "so it stays as it is; name another file with --db for the demo."
        }
    }
}
