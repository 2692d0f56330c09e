/// The shared SQL in PostgreSQL's spelling.
enum PostgresSQL {
    /// `?` and `?2` as `$1` and `$2`: a bare one is numbered after the highest before it, as SQLite does.
    static func numbered(_ sql: String) -> String {
        var result = ""
        var highest = 0
        var rest = Substring(sql)
        while let mark = rest.firstIndex(of: "?") {
            result += rest[..<mark]
            let digits = rest[rest.index(after: mark)...].prefix { ("0"..."9").contains($0) }
            let number = Int(digits) ?? highest + 1
            highest = max(highest, number)
            result += "$\(number)"
            rest = rest[digits.endIndex...]
        }
        return result + rest
    }

    /// A number that stands for a text: FNV-1a, the same on every server.
    static func key(_ text: String) -> Int64 {
        let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return Int64(bitPattern: hash)
    }
}
