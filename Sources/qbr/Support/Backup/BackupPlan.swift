/// Backups that `qbr serve` makes by itself: `backup:` of `qbr.yaml`.
struct BackupPlan: Hashable, Sendable {
    /// Where they go.
    var folder: String
    /// Hours from one to the next.
    var hours: Int
    /// How many are kept.
    var keep: Int
}

extension BackupPlan: Decodable {
    private enum Key: String, CodingKey, CaseIterable {
        case folder, every, keep
    }

    init(from decoder: any Decoder) throws {
        try KnownKeys.check(decoder, Key.allCases.map(\.rawValue))
        let fields = try decoder.container(keyedBy: Key.self)
        folder = try fields.decode(String.self, forKey: .folder)
        hours = try fields.read(.every, "a time such as 24h or 7d", Self.hours) ?? 24
        keep =
            try fields.read(.keep, "a number from 1 to 1000") {
                Int($0).flatMap { (1...1000).contains($0) ? $0 : nil }
            } ?? 7
    }

    /// Reads `24h` and `7d`, up to a year.
    private static func hours(_ text: String) -> Int? {
        guard let found = text.wholeMatch(of: /(\d{1,4})\s?(h|d)/), let count = Int(found.output.1) else { return nil }
        let hours = found.output.2 == "d" ? count * 24 : count
        return (1...8784).contains(hours) ? hours : nil
    }
}
