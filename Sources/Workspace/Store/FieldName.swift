/// The name of a field, as a property (`ownerCSM`) and as stored (`owner_csm`).
///
/// Foundation's own snake case does not come back: it reads `owner_csm` as `ownerCsm`.
enum FieldName {
    /// Words that a property's name writes in capitals when they are not its first.
    private static let capitals = [
        "acv": "ACV", "arr": "ARR", "csm": "CSM", "id": "ID", "ids": "IDs", "nps": "NPS", "roi": "ROI", "url": "URL",
    ]

    /// `chatIDs` → `chat_ids`.
    static func stored(_ property: String) -> String {
        guard property.utf8.contains(where: isUpper) else { return property }
        var words: [String] = []
        var word = ""
        var wasUpper = false
        for character in property {
            let isUpper = character.isUppercase
            if isUpper && !wasUpper && !word.isEmpty {
                words.append(word)
                word = ""
            }
            word += character.lowercased()
            wasUpper = isUpper
        }
        return (words + [word]).joined(separator: "_")
    }

    /// `chat_ids` → `chatIDs`.
    static func property(_ stored: String) -> String {
        guard stored.utf8.contains(UInt8(ascii: "_")) else { return stored }
        let words = stored.split(separator: "_").map(String.init)
        return words.dropFirst().reduce(words.first ?? "") { name, word in
            name + (capitals[word] ?? word.prefix(1).uppercased() + word.dropFirst())
        }
    }

    private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}
