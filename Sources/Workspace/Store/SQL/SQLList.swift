import Foundation

/// Texts that go into a statement as one parameter, a JSON array; ``Dialect/elements(_:)`` makes rows of it.
struct SQLList: SQLConvertible {
    let texts: [String]

    init(_ texts: [String]) {
        self.texts = texts
    }

    var sqlValue: SQLValue {
        .text("[" + texts.map(Self.quoted).joined(separator: ",") + "]")
    }

    init?(_ value: SQLValue) {
        guard case .text(let text) = value,
            let texts = try? JSONDecoder().decode([String].self, from: Data(text.utf8))
        else { return nil }
        self.texts = texts
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            // PostgreSQL keeps none.
            case "\u{0}": break
            case "\u{1}"..<" ": quoted += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
