/// Currencies by sign, code and word.
enum Currency {
    /// The ISO 4217 code that a sign, code or word stands for.
    ///
    /// - Parameter home: The workspace's currency: what a bare dollar is where it is one.
    static func code(_ text: String, home: String) -> String? {
        switch text {
        case "$", "dollar", "dollars", "buck", "bucks": home.hasSuffix("D") && dollars.contains(home) ? home : "USD"
        default: codes[text]
        }
    }

    /// How many minor units one is: 100 cents, 1 yen, 1000 fils.
    static func minorUnits(_ code: String) -> Double {
        switch code {
        case "JPY", "KRW", "VND", "CLP", "ISK": 1
        case "KWD", "BHD", "OMR", "JOD", "TND": 1000
        default: 100
        }
    }

    /// The currency of "cents" and the like, a hundredth each.
    static func hundredth(_ text: String, home: String) -> String? {
        switch text {
        case "cent", "cents", "¢": code("$", home: home)
        case "pence", "penny": "GBP"
        default: nil
        }
    }

    private static let dollars: Set<String> = ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD"]

    private static let codes: [String: String] = {
        var codes = [
            "€": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "pound": "GBP", "pounds": "GBP", "quid": "GBP",
            "¥": "JPY", "yen": "JPY", "₹": "INR", "rupee": "INR", "rupees": "INR", "rs": "INR", "₩": "KRW",
            "won": "KRW",
            "yuan": "CNY", "rmb": "CNY", "renminbi": "CNY", "franc": "CHF", "francs": "CHF", "real": "BRL",
            "reais": "BRL", "krona": "SEK", "kronor": "SEK", "krone": "NOK", "kroner": "NOK", "zloty": "PLN",
            "peso": "MXN", "pesos": "MXN", "rand": "ZAR", "shekel": "ILS", "shekels": "ILS", "ringgit": "MYR",
            "baht": "THB", "dirham": "AED", "dirhams": "AED", "riyal": "SAR", "riyals": "SAR", "dinar": "KWD",
            "dinars": "KWD", "forint": "HUF", "lira": "TRY", "₺": "TRY", "₪": "ILS", "ruble": "RUB", "rubles": "RUB",
            "₽": "RUB",
        ]
        for code in [
            "USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "NZD", "SGD", "HKD", "INR", "CNY", "KRW", "SEK", "NOK",
            "DKK", "PLN", "CZK", "HUF", "ILS", "MXN", "BRL", "ZAR", "AED", "SAR", "QAR", "KWD", "MYR", "THB", "IDR",
            "PHP", "TWD", "VND", "CLP", "COP", "RON", "BGN", "ISK", "RUB", "EGP", "JOD", "LBP", "BHD", "OMR",
        ] {
            codes[code.lowercased()] = code
        }
        return codes
    }()
}
