import Conversation

/// Words that the flows look for in what was said; the content lists them.
enum Cue: String, CaseIterable, Sendable {
    // MARK: phrases.yaml
    case actionLeads = "action.leads"
    case actionPlaces = "action.places"

    // MARK: change-agenda.yaml
    case agendaAdd = "agenda.add"
    case agendaDrop = "agenda.drop"
    case agendaSwap = "agenda.swap"
    case agendaBefore = "agenda.before"
    case agendaAfter = "agenda.after"
    case agendaRename = "agenda.rename"
    case agendaAddFillers = "agenda.add-fillers"

    // MARK: check-goals.yaml
    case goalsDeadline = "goals.deadline"

    // MARK: draft-agenda.yaml
    case agendaEventVerbs = "agenda.event-verbs"
}

extension Phrasebook {
    /// Words to look for, in lower case.
    func cues(_ cue: Cue) -> [String] { cues[cue.rawValue] ?? [] }
}
