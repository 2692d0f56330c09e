import Foundation

/// `Sarah García` → `sarah-garcia`: an id made of a name.
enum Slug {
    static func of(_ name: String) -> String {
        let plain = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).lowercased()
        return plain.split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
    }
}
