import Days
import Reviews
import Understanding
import Workspace

/// Reads who does what from an offer of help: "me, list by fri. kim runs the sessions".
enum HelpOffer {
    static func parts(_ text: String) -> [String] {
        let parts = text.split { ".;\n".contains($0) }
        return parts.map { part in String(part.drop(while: \.isWhitespace)) }.filter { !$0.isEmpty }
    }

    /// The draft that one sentence makes: its person, its day, and the rest as what will be done.
    static func draft(_ text: String, _ account: Account, _ desk: Desk) throws -> ActionDraft {
        var draft = ActionDraft(account: account.id)
        var rest = Array(text.unicodeScalars)
        var cuts: [Range<Int>] = []
        for entity in desk.entities(text, .due) {
            switch entity.value {
            case .person(let id, let name)? where draft.ownerID == nil:
                draft.ownerID = id
                draft.ownerName = name
                cuts.append(entity.range)
            case .date(let days, _)? where draft.due == nil && entity.alternatives.isEmpty:
                draft.due = days.end
                cuts.append(entity.range)
            default: break
            }
        }
        for cut in cuts.sorted(by: { $0.lowerBound > $1.lowerBound }) { rest.replaceSubrange(cut, with: [" "]) }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: rest)
        let words = String(view).split { " ,:".contains($0) }.map(String.init)
        let edges = Set(desk.cues(.helpEdges))
        let kept = words.drop { edges.contains($0.lowercased()) }.reversed().drop { edges.contains($0.lowercased()) }
            .reversed()
        draft.text = Phrasing.proper(try plainer(kept.joined(separator: " "), account, desk), desk)
        draft.goal = try goal(account, desk)
        return draft
    }

    /// A bare thing becomes something done for whoever it helps: "list" is sent, "sessions" are run.
    private static func plainer(_ text: String, _ account: Account, _ desk: Desk) throws -> String {
        guard text.split(separator: " ").count == 1 else { return text }
        let helped = try newest(account, desk)
        let forWhom = helped.flatMap { action in
            action.action.firstRange(of: " for ").map { action.action[$0.lowerBound...] }
        }
        return desk.say(
            .helpSend, ["whom": helped?.owner.firstName, "thing": text, "for": forWhom.map(String.init)])
    }

    /// "run the sessions", "2 sessions" → "run 2 sessions": what was said last counts.
    static func counted(_ text: String, _ measure: String?) -> String {
        guard let measure, let thing = measure.split(separator: " ").last, text.hasSuffix(" " + thing) else {
            return text
        }
        let words = text.split(separator: " ").dropLast()
        let kept = words.last == "the" ? words.dropLast() : words
        return (kept.map(String.init) + [measure]).joined(separator: " ")
    }

    /// The customer's action that was agreed last: the one that help is for.
    static func newest(_ account: Account, _ desk: Desk) throws -> Action? {
        try desk.turn.actions(ActionFilter(account: account.id, side: .theirs, openOnly: true))
            .max { ($0.createdOn, $0.id) < ($1.createdOn, $1.id) }
    }

    /// The goal of the action that the help is for.
    static func goal(_ account: Account, _ desk: Desk) throws -> String? {
        try newest(account, desk)?.linkedTo.goal
    }
}
