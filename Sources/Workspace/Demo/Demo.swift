package import Days

/// The demo workspace: a fictional book of accounts, and the day it plays on.
///
/// Every figure can be checked by hand against the seeds' worked examples (domain.md 1.2) and against the other
/// figures of the book. All companies and people are invented; their addresses end in `.example`.
package enum Demo {
    /// Monday 9 March 2026.
    package static let today = Day.on(2026, 3, 9)

    /// The whole book.
    package static let book = DemoBook(pages: [
        DemoBook(people: DemoPeople.all), .groups, .plans,
        .acme, .globex, .initech, .globalTech, .larkspur, .fernhill, .kestrel, .northwind, .hooli, .redPeak,
    ])
}

extension Day {
    /// `.on(2026, 3, 24)`: for days written down in the book; one past the end of its month runs on into the next.
    static func on(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(number: 0).adding(months: (year - 1970) * 12 + month - 1) + (day - 1)
    }
}
