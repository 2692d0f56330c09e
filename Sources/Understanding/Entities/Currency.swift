/// Currencies by sign, code and name.
package enum Currency {
    /// Whether a word or sign names a currency or a coin, whatever stands around it.
    static func isNamed(_ text: String) -> Bool {
        !isWord(text) && (named(text) != nil || (text.utf8.count > 1 && coin(text) != nil))
    }

    /// The currencies that a sign, name or code in small letters may stand for; plurals too.
    static func named(_ text: String) -> [String]? { singular(text, in: index.names) }

    /// Whether a text in small letters is an ISO code or a short form that stands before an amount as well: `rs`.
    static func isShort(_ text: String) -> Bool { index.shortNames.contains(text) }

    /// Whether a name is an everyday word: "5 won, 3 lost".
    static func isEveryday(_ name: String) -> Bool { index.everydayNames.contains(name) }

    /// Whether a code is also an everyday word, and counts in capitals alone.
    static func isWord(_ text: String) -> Bool { index.wordCodes.contains(text) }

    /// What a coin is worth in hundredths, and whose it may be.
    static func coin(_ text: String) -> (hundredths: Double, codes: [String])? { singular(text, in: index.coins) }

    /// The currency of a country's adjective: "canadian", "hong kong".
    static func origin(_ words: String) -> String? { index.origins[words] }

    /// Of currencies with one name, the workspace's own, else the first.
    static func meant(_ codes: [String], home: String) -> String {
        codes.contains(home) ? home : codes.first ?? home
    }

    /// How many minor units one is: 100 cents, 1 yen, 1000 fils.
    package static func minorUnits(_ code: String) -> Double {
        index.whole.contains(code) ? 1 : index.thousandths.contains(code) ? 1000 : 100
    }

    /// Whether `28.000` is 28 thousand in that currency.
    static func writesDots(_ code: String) -> Bool { index.dotted.contains(code) }

    private static func singular<Value>(_ text: String, in table: [String: Value]) -> Value? {
        if let value = table[text] { return value }
        guard text.utf8.count > 3, text.utf8.last == UInt8(ascii: "s") else { return nil }
        return table[String(text.dropLast())]
    }

    // MARK: The table, ready to look up

    private struct Index {
        var names: [String: [String]] = [:]
        var shortNames: Set<String> = ["rs", "rm", "kr", "sfr", "rmb", "nis"]
        let everydayNames = Set(Currency.words(CurrencyTable.everydayNames))
        var wordCodes: Set<String> = []
        var origins: [String: String] = [:]
        var coins: [String: (hundredths: Double, codes: [String])] = [:]
        let whole = Set(Currency.words(CurrencyTable.whole))
        let thousandths = Set(Currency.words(CurrencyTable.thousandths))
        let dotted = Set(Currency.words(CurrencyTable.dotted))
    }

    private static let index: Index = {
        var index = Index()
        index.wordCodes = Set(words(CurrencyTable.wordCodes).map { $0.lowercased() } + ["le"])
        for code in words(CurrencyTable.codes) + words(CurrencyTable.wordCodes) {
            index.shortNames.insert(code.lowercased())
            index.names[code.lowercased()] = [code]
        }
        for (names, codes) in rows(CurrencyTable.names, "\n") {
            for name in words(names) { index.names[Tokenizer.folded(name)] = words(codes) }
        }
        let nouns = index.names.filter { $0.key.utf8.count > 2 && !index.shortNames.contains($0.key) }
        for (origins, code) in rows(CurrencyTable.origins, ";") {
            for origin in words(origins) {
                index.origins[origin.split(separator: "_").joined(separator: " ")] = code
                guard origin.utf8.count > 3, !origin.contains("_") else { continue }
                // A space is soon lost: "canadiandollars".
                for (name, codes) in nouns where codes.contains(code) { index.names[origin + name] = [code] }
            }
        }
        for (coins, worth) in rows(CurrencyTable.coins, ";") {
            let parts = words(worth)
            for coin in words(coins) {
                index.coins[Tokenizer.folded(coin)] = (Double(parts[0]) ?? 1, Array(parts.dropFirst()))
            }
        }
        return index
    }()

    private static func rows(_ table: String, _ separator: Character) -> [(String, String)] {
        table.split(separator: separator).compactMap { row in
            let halves = row.split(separator: ":")
            return halves.count == 2
                ? (String(halves[0]), words(halves[1]).joined(separator: " ")) : nil
        }
    }

    private static func words(_ text: some StringProtocol) -> [String] {
        text.split { $0 == " " || $0 == "\n" }.map { String($0) }
    }
}
