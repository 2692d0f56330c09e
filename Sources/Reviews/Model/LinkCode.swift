/// A one-time code that binds a chat user to a person: `K7QF-2M9T`.
package struct LinkCode: Hashable, Sendable {
    /// No letters or digits that are taken for others.
    private static let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")

    /// Eight of the alphabet with a hyphen between the halves.
    package let text: String

    /// A new one; 40 bits of chance.
    package init(using generator: inout some RandomNumberGenerator) {
        let letters = (0..<8).map { _ in Self.alphabet[Int.random(in: 0..<32, using: &generator)] }
        text = "\(String(letters[..<4]))-\(String(letters[4...]))"
    }

    /// The first code in a text, in capitals or not; nil where there is none.
    package init?(in text: String) {
        let words = text.uppercased().split { $0.isWhitespace }
        let code = words.first { word in
            let halves = word.split(separator: "-", omittingEmptySubsequences: false)
            return halves.count == 2 && halves.allSatisfy { $0.count == 4 && $0.allSatisfy(Self.alphabet.contains) }
        }
        guard let code else { return nil }
        self.text = String(code)
    }
}
