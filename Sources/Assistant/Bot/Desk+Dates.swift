import Days
import Reviews
import Workspace

extension Desk {
    /// What speaks against a day that somebody has chosen for a review, with a way out: their fiscal year or December
    /// (L40), or a crowded quarter's end (L39). It is said once, and the day is kept.
    func dateNote(_ day: Day, of account: Account) throws -> String {
        let contract = try contract(of: account.id)
        let dates = ReviewDates(
            after: try lastReview(of: account.id)?.heldAt ?? today, today: today,
            segment: try segment(of: account, contract), renewal: contract?.renewalDate,
            fiscalYearEndMonth: account.fiscalYearEndMonth)
        for objection in dates.objections(to: day, playbook: playbook) {
            switch objection {
            case .avoidedMonth, .holiday, .customersLastFiscalMonth:
                return say(
                    .dateNote,
                    [
                        "day": day.words(on: today), "why": objection.words(phrasebook),
                        "instead": nearest(to: day, dates).map { $0.words(on: today) },
                    ])
            case .past, .weekend, .excluded, .long: continue
            }
        }
        return try crammedNote(day, of: account)
    }

    private func nearest(to day: Day, _ dates: ReviewDates) -> Day? {
        let reach = playbook.timing.searchDays
        let free = (-reach...reach).map { day + $0 }.filter {
            $0 >= today + playbook.timing.prepareDays && $0.weekday == day.weekday
                && dates.objections(to: $0, playbook: playbook).allSatisfy(\.isAboutCadence)
        }
        return free.min { (abs($0 - day), $0) < (abs($1 - day), $1) }
    }

    /// That the day's quarter ends with too many reviews of the account's owner; empty where it does not.
    private func crammedNote(_ day: Day, of account: Account) throws -> String {
        let quarter = Quarter(containing: day)
        guard quarter.days.end - day < playbook.calendar.cramming.lastDays else { return "" }
        let accounts = try turn.programAccounts(playbook).filter { $0.account.ownerCSM == account.ownerCSM }
        let calendar = ReviewCalendar(accounts, year: day.year, today: today, playbook: playbook)
        guard let crammed = calendar.crammed.first(where: { $0.quarter == quarter }) else { return "" }
        return words(of: crammed)
    }

    /// `Three of five reviews of 2026Q1 fall in its last week; Hooli could move to Tue 7 Apr.`
    func words(of crammed: Cramming) -> String {
        say(
            .dateCrammed,
            [
                "part": Phrasing.sentence(Phrasing.word(crammed.share.part)),
                "whole": Phrasing.word(crammed.share.whole), "quarter": crammed.quarter.description,
                "name": crammed.move?.name, "to": crammed.move.map { $0.to.words(on: today) },
            ])
    }
}

extension DateObjection {
    /// It is only late, which is the choice of whoever named the day.
    fileprivate var isAboutCadence: Bool { if case .long = self { true } else { false } }
}
