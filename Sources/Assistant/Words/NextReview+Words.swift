import Conversation
import Days
import Reviews

extension NextReview {
    /// `12 weeks on, a month after peak, 106 days before renewal`.
    func words(on today: Day, _ book: Phrasebook) -> String {
        reasons.map { $0.words(on: today, book) }.joined(separator: ", ")
    }
}

extension NextReview.Reason {
    fileprivate func words(on today: Day, _ book: Phrasebook) -> String {
        switch self {
        case .cadence(let weeks): book.say(.nextCadence, ["weeks": Figures.count(weeks, "week")])
        case .afterEvent(let event, let days):
            book.say(.nextAfter, ["event": event, "span": days == 0 ? nil : Self.span(days, book)])
        case .beforeEvent(let event, let days):
            book.say(.nextBefore, ["event": event, "span": Self.span(days, book)])
        case .beforeRenewal(let days, _): book.say(.nextBeforeRenewal, ["days": Figures.count(days, "day")])
        case .moved(let day, let objection):
            book.say(.nextInstead, ["day": day.words(on: today), "why": objection.words(book)])
        }
    }

    /// `3 days`, `2 weeks`, `a month`, `6 weeks`.
    private static func span(_ days: Int, _ book: Phrasebook) -> String {
        switch days {
        case ..<14: Figures.count(days, "day")
        case 28...34: book.say(.nextMonth)
        case 56...: book.say(.nextTwoMonths)
        default: Figures.count(Int((Double(days) / 7).rounded()), "week")
        }
    }
}

extension DateObjection {
    /// What to say of the day: `is in Dec, which suits nobody`.
    func words(_ book: Phrasebook) -> String {
        switch self {
        case .past: book.say(.dayPast)
        case .weekend(let weekday): book.say(.dayWeekend, ["weekday": weekday.short])
        case .avoidedMonth(let month): book.say(.dayAvoided, ["month": Day.months[month - 1]])
        case .holiday: book.say(.dayHoliday)
        case .customersLastFiscalMonth(let month): book.say(.dayFiscal, ["month": Day.months[month - 1]])
        case .excluded: book.say(.dayExcluded)
        case .long(let weeks, let cadence):
            book.say(.dayLong, ["weeks": String(weeks), "usual": String(cadence)])
        }
    }
}
