/// An amount in a currency's minor units (cents), never a floating-point number.
package struct Money: Codable, Hashable, Sendable {
    /// Cents.
    package var minor: Int
    /// ISO 4217, upper case.
    package var currency: String

    package init(minor: Int, currency: String) {
        self.minor = minor
        self.currency = currency
    }

    /// Whole units: `Money(100_000)` is $100,000.
    package init(_ major: Int, _ currency: String = "USD") {
        self.init(minor: major * 100, currency: currency)
    }

    /// In whole units, for ratios and display only.
    package var major: Double { Double(minor) / 100 }
}

extension Money: CustomStringConvertible {
    /// `$100,000`, `$26,470.59`, `€1,200`, `CHF 40`.
    package var description: String {
        let cents = abs(minor) % 100
        let digits = String(abs(minor) / 100)
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        let tail = cents == 0 ? "" : "." + (cents < 10 ? "0" : "") + String(cents)
        let symbols = ["USD": "$", "EUR": "€", "GBP": "£"]
        let sign = minor < 0 ? "−" : ""
        return sign + (symbols[currency].map { $0 + grouped } ?? "\(currency) \(grouped)") + tail
    }
}
