import Days
import Reviews

/// Small turns of phrase that many flows need.
enum Phrasing {
    /// `Morning Maya`.
    static func greeting(_ desk: Desk) -> String {
        let time = desk.moment.hour < 12 ? "Morning" : desk.moment.hour < 18 ? "Hello" : "Evening"
        return [time, desk.me?.firstName].compactMap(\.self).joined(separator: " ")
    }

    /// `a, b and c`.
    static func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }

    /// `10 days`, `1 day`.
    static func days(_ count: Int) -> String { Figures.count(count, "day") }

    /// `one`, `two` … `ten`, then digits.
    static func word(_ count: Int) -> String {
        let words = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        return words.indices.contains(count) ? words[count] : String(count)
    }

    /// With a capital letter.
    static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
