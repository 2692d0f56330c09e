import Days

/// The names of holidays in the United States and in Britain.
extension Holiday {
    /// Whether a name can begin with a word.
    static func begins(_ word: String) -> Bool { byFirstWord[word] != nil }

    /// The longest name that begins with a word.
    ///
    /// - Parameters:
    ///   - word: The first word.
    ///   - follows: The index behind the given words, where they stand behind the first, with or without "'s".
    static func match(_ word: String, follows: ([String]) -> Int?) -> (holiday: Holiday, end: Int)? {
        guard let names = byFirstWord[word] else { return nil }
        for (rest, holiday) in names {
            if let end = follows(rest) { return (holiday, end) }
        }
        return nil
    }

    /// Where Britain keeps another day under the same name.
    var inBritain: Holiday {
        name == "mother day" ? Holiday(name: "mothering sunday", rule: .easter(-21)) : self
    }

    private static let byFirstWord: [String: [(rest: [String], holiday: Holiday)]] = {
        var names: [String: [(rest: [String], holiday: Holiday)]] = [:]
        for (list, rule) in rules {
            let spellings = list.split(separator: ",").map { $0.split(separator: " ").map(String.init) }
            let holiday = Holiday(name: spellings[0].joined(separator: " "), rule: rule)
            for words in spellings {
                // "mothers day" and "mother's day", of which the sign is a token of its own.
                for first in [words[0], words[0] + "s"] {
                    names[first, default: []].append((Array(words.dropFirst()), holiday))
                }
            }
        }
        return names.mapValues { $0.sorted { $1.rest.count < $0.rest.count } }
    }()

    /// Spellings, the first of which is the name, without plural and possessive.
    private static let rules: [(String, Rule)] = [
        ("new year day,new year,nyd", .fixed(month: 1, day: 1)),
        ("mlk day,martin luther king day,martin luther king jr day", .weekday(3, .monday, month: 1)),
        ("burn night", .fixed(month: 1, day: 25)),
        ("australia day", .fixed(month: 1, day: 26)),
        ("groundhog day", .fixed(month: 2, day: 2)),
        ("valentine day,valentine,st valentine day", .fixed(month: 2, day: 14)),
        ("president day,washington birthday", .weekday(3, .monday, month: 2)),
        ("mardi gra,shrove tuesday,fat tuesday,pancake day", .easter(-47)),
        ("ash wednesday", .easter(-46)),
        ("women day,international women day", .fixed(month: 3, day: 8)),
        ("st patrick day,saint patrick day,st paddy day,saint paddy day,paddy day", .fixed(month: 3, day: 17)),
        ("palm sunday", .easter(-7)),
        ("maundy thursday", .easter(-3)),
        ("good friday", .easter(-2)),
        ("easter sunday,easter,easter day", .easter(0)),
        ("easter monday", .easter(1)),
        ("april fool day,april fool", .fixed(month: 4, day: 1)),
        ("earth day", .fixed(month: 4, day: 22)),
        ("st george day,saint george day", .fixed(month: 4, day: 23)),
        ("may day,international worker day,worker day", .fixed(month: 5, day: 1)),
        ("cinco de mayo", .fixed(month: 5, day: 5)),
        ("early may bank holiday,may day bank holiday", .weekday(1, .monday, month: 5)),
        ("mother day", .weekday(2, .sunday, month: 5)),
        ("mothering sunday", .easter(-21)),
        ("ascension day", .easter(39)),
        ("memorial day", .weekday(-1, .monday, month: 5)),
        ("spring bank holiday", .weekday(-1, .monday, month: 5)),
        ("pentecost,whitsunday,whitsun,whit sunday", .easter(49)),
        ("whit monday", .easter(50)),
        ("father day", .weekday(3, .sunday, month: 6)),
        ("juneteenth", .fixed(month: 6, day: 19)),
        ("canada day", .fixed(month: 7, day: 1)),
        ("independence day", .fixed(month: 7, day: 4)),
        ("bastille day", .fixed(month: 7, day: 14)),
        ("summer bank holiday,august bank holiday,late summer bank holiday", .weekday(-1, .monday, month: 8)),
        ("labor day", .weekday(1, .monday, month: 9)),
        ("columbus day,indigenous people day", .weekday(2, .monday, month: 10)),
        ("halloween", .fixed(month: 10, day: 31)),
        ("guy fawke day,guy fawke night,bonfire night", .fixed(month: 11, day: 5)),
        ("veteran day,remembrance day,armistice day", .fixed(month: 11, day: 11)),
        ("thanksgiving,thanksgiving day,thank giving day,turkey day", .weekday(4, .thursday, month: 11)),
        ("black friday", .weekday(4, .thursday, month: 11, plus: 1)),
        ("cyber monday", .weekday(4, .thursday, month: 11, plus: 4)),
        ("christmas eve,xmas eve", .fixed(month: 12, day: 24)),
        ("christmas,christmas day,xmas,xmas day", .fixed(month: 12, day: 25)),
        ("boxing day", .fixed(month: 12, day: 26)),
        ("new year eve,nye", .fixed(month: 12, day: 31)),
    ]
}
