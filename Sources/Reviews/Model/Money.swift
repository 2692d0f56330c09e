/// An amount in a currency's minor units (cents, whole yen), never a floating-point number.
package struct Money: Codable, Hashable, Sendable {
    /// Cents; whole yen, thousandths of a dinar.
    package var minor: Int
    /// ISO 4217, upper case.
    package var currency: String

    package init(minor: Int, currency: String) {
        self.minor = minor
        self.currency = currency
    }

    /// Whole units: `Money(100_000)` is $100,000.
    package init(_ major: Int, _ currency: String = "USD") {
        self.init(minor: major * Money.minorUnits(of: currency), currency: currency)
    }

    /// Rounded to the nearest minor unit: 12.345 is $12.35 (or ¥12). For amounts below 9e12.
    package init(rounding major: Double, _ currency: String) {
        self.init(minor: Int((major * Double(Money.minorUnits(of: currency))).rounded()), currency: currency)
    }

    /// In whole units, for ratios and display only.
    package var major: Double { Double(minor) / Double(Money.minorUnits(of: currency)) }

    /// How many minor units one is, after ISO 4217: 100 cents, 1 yen, 1000 fils.
    package static func minorUnits(of currency: String) -> Int {
        switch currency {
        case "JPY", "KRW", "VND", "CLP", "ISK", "PYG", "UGX", "RWF", "XAF", "XOF", "XPF", "VUV", "KMF", "GNF", "DJF",
            "BIF":
            1
        case "KWD", "BHD", "OMR", "JOD", "TND", "IQD", "LYD": 1000
        default: 100
        }
    }
}

extension Money: CustomStringConvertible {
    /// `$100,000`, `$26,470.59`, `€1,200`, `CHF 40`, `JPY 5,000`.
    package var description: String {
        let units = Money.minorUnits(of: currency)
        let cents = abs(minor) % units
        let digits = String(abs(minor) / units)
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        let tail = cents == 0 ? "" : "." + String(String(units + cents).dropFirst())
        let symbols = ["USD": "$", "EUR": "€", "GBP": "£"]
        let sign = minor < 0 ? "−" : ""
        return sign + (symbols[currency].map { $0 + grouped } ?? "\(currency) \(grouped)") + tail
    }
}
