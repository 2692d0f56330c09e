/// What Tab does to a line.
enum Completion: Equatable {
    case none
    /// Put this in place of what was typed.
    case replace(String)
    /// Nothing more is certain; these could follow, shown without what is typed already.
    case list([String])

    /// - Parameters:
    ///   - typed: What stands before the cursor.
    ///   - candidates: Whole lines; those that do not begin as `typed` does, whatever the case, are left aside.
    init(of typed: String, among candidates: [String]) {
        let key = typed.lowercased()
        var seen: Set<String> = []
        let lines = candidates.filter { $0.lowercased().hasPrefix(key) && seen.insert($0).inserted }
        guard let first = lines.first else {
            self = .none
            return
        }
        let common = lines.dropFirst().reduce(first) { Completion.commonPrefix($0, $1) }
        if lines.count == 1 {
            self = first == typed ? .none : .replace(first.hasSuffix(" ") ? first : first + " ")
        } else if common.count > typed.count {
            self = .replace(common)
        } else {
            let known = typed.lastIndex(of: " ").map { typed.distance(from: typed.startIndex, to: $0) + 1 } ?? 0
            self = .list(lines.map { String($0.dropFirst(known)) })
        }
    }

    private static func commonPrefix(_ a: String, _ b: String) -> String {
        String(zip(a, b).prefix { $0.lowercased() == $1.lowercased() }.map(\.0))
    }
}
