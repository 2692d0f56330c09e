/// What a word or sign is in a number.
enum NumberWord: Hashable {
    /// "zero" … "ninety-nine".
    case small(Double)
    case hundred
    /// "thousand", "million", "lakh", "dozen": multiplies what stands before it.
    case scale(Double)
    /// "couple", "few": roughly so many.
    case vague(Double)
    /// "half", "third", "quarter": one of so many parts.
    case part(Double)
    /// "thirds", "quarters".
    case parts(Double)
    /// `½`, `¾`.
    case fraction(Double)
    case article, and, of, point

    static func of(_ text: String) -> NumberWord? { words[text] }

    /// Whether a number may be built on it after "a": "a hundred", "a dozen".
    var multiplies: Bool {
        switch self {
        case .hundred, .scale: true
        default: false
        }
    }

    private static let words: [String: NumberWord] = {
        var words: [String: NumberWord] = [
            "hundred": .hundred, "hundreds": .hundred, "a": .article, "an": .article, "and": .and, "of": .of,
            "point": .point, "couple": .vague(2), "pair": .vague(2), "few": .vague(3), "half": .part(2),
            "halves": .parts(2), "quarter": .part(4), "quarters": .parts(4), "fourty": .small(40),
        ]
        let digits = Array(ones.split(separator: " ").map(String.init))
        for (value, word) in digits.enumerated() { words[word] = .small(Double(value)) }
        for word in ["naught", "nought", "nil"] { words[word] = .small(0) }
        for (index, ten) in tens.split(separator: " ").enumerated() {
            let value = Double(index + 2) * 10
            words[String(ten)] = .small(value)
            for digit in 1...9 { words[ten + digits[digit]] = .small(value + Double(digit)) }
        }
        for (index, word) in parts.split(separator: " ").enumerated() {
            words[String(word)] = .part(Double(index + 3))
            words[word + "s"] = .parts(Double(index + 3))
        }
        for (word, parts) in fineParts {
            words[word] = .part(parts)
            words[word + "s"] = .parts(parts)
        }
        for (value, list) in scales {
            for word in list.split(separator: " ") { words[String(word)] = .scale(value) }
        }
        for (sign, value) in signs { words[sign] = .fraction(value) }
        return words
    }()

    private static let ones = """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
        seventeen eighteen nineteen
        """

    private static let tens = "twenty thirty forty fifty sixty seventy eighty ninety"

    /// From a third on.
    private static let parts = "third fourth fifth sixth seventh eighth ninth tenth"

    private static let fineParts: [(String, Double)] = [
        ("twentieth", 20), ("thirtieth", 30), ("fortieth", 40), ("fiftieth", 50), ("hundredth", 100),
        ("thousandth", 1000), ("millionth", 1e6),
    ]

    private static let scales: [(Double, String)] = [
        (12, "dozen dozens"), (1e3, "thousand thousands"),
        (1e6, "million millions mm mn mil mill mio mln"), (1e9, "billion billions bn bln mrd"),
        (1e12, "trillion trillions tn trn"), (1e5, "lakh lakhs lac lacs lkh lkhs"),
        (1e7, "crore crores krore krores koti cr"),
    ]

    private static let signs: [(String, Double)] = [
        ("½", 0.5), ("¼", 0.25), ("¾", 0.75), ("⅓", 1 / 3.0), ("⅔", 2 / 3.0), ("⅕", 0.2), ("⅖", 0.4), ("⅗", 0.6),
        ("⅘", 0.8), ("⅙", 1 / 6.0), ("⅚", 5 / 6.0), ("⅛", 0.125), ("⅜", 0.375), ("⅝", 0.625), ("⅞", 0.875),
    ]
}
