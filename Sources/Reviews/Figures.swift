/// How figures are written in labels and explanations: no exponent, no trailing zeros, no locale.
package enum Figures {
    /// `18`, `4.4`, `0.125` …, rounded half up to `places`.
    package static func plain(_ value: Double, places: Int = 1) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "?" }
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        // The nudge keeps 62.45 (stored as 62.449999…) from losing its half.
        let units = Int((abs(value) * scale * (1 + 1e-12)).rounded())
        let whole = units / Int(scale)
        var digits = String(units % Int(scale))
        digits = String(repeating: "0", count: max(0, places - digits.count)) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        let sign = value < 0 && units != 0 ? "−" : ""
        return sign + grouped(whole) + (places == 0 || digits.isEmpty ? "" : ".\(digits)")
    }

    /// `2,520`.
    package static func grouped(_ whole: Int) -> String {
        let digits = String(abs(whole))
        var result = whole < 0 ? "−" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index).isMultiple(of: 3) { result.append(",") }
            result.append(digit)
        }
        return result
    }

    /// `41%` from 0.41.
    package static func percent(_ fraction: Double, places: Int = 0) -> String {
        "\(plain(fraction * 100, places: places))%"
    }

    /// `45 min`, `3 h`, `2 h 30 min`.
    package static func duration(minutes: Int) -> String {
        let parts = [(minutes / 60, "h"), (minutes % 60, "min")].filter { $0.0 > 0 }
        return parts.isEmpty ? "0 min" : parts.map { "\($0.0) \($0.1)" }.joined(separator: " ")
    }

    /// `none`, `one`, `two` … `ten`, then digits.
    package static func word(_ count: Int) -> String {
        let words = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        return words.indices.contains(count) ? words[count] : grouped(count)
    }

    /// `1 day`, `10 days`.
    package static func count(_ count: Int, _ noun: String) -> String {
        "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
    }
}
