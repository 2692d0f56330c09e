import Conversation
import Reviews

extension AgendaRefusal {
    /// Why not, and what would do.
    func words(_ book: Phrasebook) -> String {
        switch self {
        case .goalCheckStays: book.say(.agendaGoalsStay)
        case .goalsBeforeResults(let section): book.say(.agendaGoalsFirst, ["section": section])
        case .noSuchSection: book.say(.agendaNoSection)
        case .tooFewMinutes(let section, let minutes):
            book.say(.agendaTooFew, ["section": section, "minutes": String(minutes)])
        case .noRoom(let section, let missing):
            book.say(.agendaNoRoom, ["section": section, "missing": Figures.count(missing, "minute")])
        case .length(let minutes): book.say(.agendaLength, ["minutes": String(minutes)])
        case .emptyTitle: book.say(.agendaNoTitle)
        }
    }
}

extension AgendaLint {
    /// What is the matter, and what to do about it.
    func words(_ book: Phrasebook) -> String {
        switch fact {
        case .looksBack(let forward, let target):
            book.say(
                .lintLooksBack,
                ["share": Figures.plain(forward, places: 0), "target": Figures.plain(target, places: 0)])
        case .longerThanSegment(let minutes, let longest, let segment):
            book.say(
                .lintLong, ["minutes": String(minutes), "longest": String(longest), "segment": segment.name])
        case .shorterThanSegment(let minutes, let shortest, let segment):
            book.say(
                .lintShort, ["minutes": String(minutes), "shortest": String(shortest), "segment": segment.name])
        case .longerThanAnHour(let minutes): book.say(.lintOverAnHour, ["minutes": String(minutes)])
        case .looksBackBeforeGoals(let section): book.say(.lintGoalsLate, ["section": section])
        case .noGoalCheck: book.say(.lintNoGoals)
        case .tactical(let sections): book.say(.lintTactical, ["sections": sections.joined(separator: "”, “")])
        case .customerListens(let share): book.say(.lintListens, ["share": Figures.plain(share, places: 0)])
        case .noActions: book.say(.lintNoActions)
        case .noNextDate: book.say(.lintNoNextDate)
        case .littleSlack(let spare, let wanted, let shorten):
            book.say(
                .lintLittleSlack,
                [
                    "spare": spare == 0 ? nil : Figures.count(spare, "minute"),
                    "wanted": Figures.count(wanted, "minute"), "shorten": shorten,
                ])
        case .overbooked(let minutes): book.say(.lintOverbooked, ["minutes": Figures.count(minutes, "minute")])
        case .badNewsMissing(let goals): book.say(.lintBadNews, ["goals": goals.joined(separator: ", ")])
        }
    }
}
