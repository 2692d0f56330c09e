import Days
import Reviews
import Understanding

/// Small turns of phrase that many flows need.
enum Phrasing {
    /// `Morning Maya`.
    static func greeting(_ desk: Desk) -> String {
        let hour = desk.moment.hour
        let greeting: Phrase = hour < 12 ? .greetingMorning : hour < 18 ? .greetingDay : .greetingEvening
        return desk.say(greeting, ["name": desk.me?.firstName])
    }

    /// `a, b and c`.
    static func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }

    /// `10 days`, `1 day`.
    static func days(_ count: Int) -> String { Figures.count(count, "day") }

    /// `one`, `two` … `ten`, then digits.
    static func word(_ count: Int) -> String { Figures.word(count) }

    /// `April`.
    ///
    /// - Parameter number: 1 to 12.
    static func month(_ number: Int) -> String { sentence(calendarWords[number - 1]) }

    /// With a capital letter.
    static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// With the capitals that names, months and weekdays have: "the deck for dana in may" was typed in haste.
    static func proper(_ text: String, _ desk: Desk) -> String {
        var scalars = Array(text.unicodeScalars)
        for entity in desk.entities(text, .due) {
            switch entity.value {
            case .person?, .account?: break
            case .date(_, let grain)? where grain == .month || grain == .day: break
            default: continue
            }
            for word in Tokenizer.tokens(in: entity.text) where word.kind == .word && isProper(word.text, entity) {
                let index = entity.range.lowerBound + word.range.lowerBound
                if let capital = scalars[index].properties.uppercaseMapping.unicodeScalars.first {
                    scalars[index] = capital
                }
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func isProper(_ word: String, _ entity: Understanding.Entity) -> Bool {
        switch entity.value {
        case .person(_, let name)?, .account(_, let name)?:
            name.lowercased().split { !$0.isLetter }.contains { $0 == word }
        default: calendarWords.contains { $0.hasPrefix(word) && word.count > 2 }
        }
    }

    private static let calendarWords = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
}
