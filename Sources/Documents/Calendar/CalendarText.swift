/// Text as RFC 5545 writes it.
enum CalendarText {
    /// Backslash, semicolon, comma and line breaks escaped (3.3.11); control characters left out.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\", ";", ",": result.append("\\\(character)")
            case _ where character.isNewline: result.append("\\n")
            case _ where character.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\t" }:
                break
            default: result.append(character)
            }
        }
        return result
    }

    /// A content line folded so that none has more than 75 octets, between characters of UTF-8 (3.1).
    static func folded(_ line: String) -> String {
        var result = ""
        var octets = 0
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if octets + size > 75 {
                result += "\r\n "
                octets = 1
            }
            result.unicodeScalars.append(scalar)
            octets += size
        }
        return result
    }
}
