import Yams

/// A short sign of what YAML says, the same for the same content on every machine; comments and layout aside.
enum Edition {
    static func of(_ nodes: [Node]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for node in nodes { mix(node, into: &hash) }
        return String(hash, radix: 36)
    }

    /// FNV-1a, with a mark for where a list, a mapping or a text ends.
    private static func mix(_ node: Node, into hash: inout UInt64) {
        func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        switch node {
        case .scalar(let scalar): for byte in scalar.string.utf8 { mix(byte) }
        case .sequence(let nodes): for node in nodes { Edition.mix(node, into: &hash) }
        case .mapping(let pairs):
            for (key, value) in pairs {
                Edition.mix(key, into: &hash)
                Edition.mix(value, into: &hash)
            }
        case .alias: break
        }
        mix(0xFF)
    }
}
