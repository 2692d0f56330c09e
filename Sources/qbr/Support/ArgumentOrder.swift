/// Lets the options that every command takes stand before the command too: `qbr --db x.sqlite list accounts`.
enum ArgumentOrder {
    private static let common: Set<String> = ["--db", "--content", "--user"]

    /// The arguments with the common options that come first moved behind the command; unchanged where no command
    /// follows them, since they are then the conversation's.
    static func commandFirst(_ arguments: [String], commands: Set<String>) -> [String] {
        var rest = arguments[...]
        var options: [String] = []
        while let option = rest.first {
            if common.contains(option), rest.count > 1 {
                options += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else if common.contains(where: { option.hasPrefix($0 + "=") }) {
                options.append(option)
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        guard let command = rest.first, commands.contains(command) else { return arguments }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return Array(rest[..<end]) + options + Array(rest[end...])
    }
}
