import Conversation
import Days
import Foundation
import Reviews
import Understanding
import Workspace

/// The changes to a customer's goals while they are being talked about; they make one new version when the check is
/// done.
struct GoalDraft {
    /// What the flow carries along between turns.
    private struct Kept: Codable {
        var changes: [SPICEDChange] = []
        var notes: [String] = []
        /// Goals' new figures, and what was said of each.
        var figures: [Figure]?
    }

    private struct Figure: Codable {
        var figure: GoalFigure
        var said: String
    }

    private let latest: SPICEDVersion
    private let entry: SPICEDVersion.Entry
    private var kept: Kept
    private let desk: Desk
    /// Who said it; nil for the one who types.
    private let source: String?

    /// The draft that the flow carries along, else one without changes.
    init(_ effect: Effect, _ account: Account, _ desk: Desk, source: String? = nil) throws {
        self.desk = desk
        self.source = source
        latest =
            try desk.turn.latest(SPICEDVersion.self, account: account.id)
            ?? SPICEDVersion(id: "", account: account.id, version: 0, recordedOn: desk.today, source: "")
        entry = SPICEDVersion.Entry(
            id: "\(account.id)-spiced-\(latest.version + 1)", recordedBy: desk.who, recordedOn: desk.today,
            source: "\(source ?? desk.who), \(desk.today.dayAndMonth)")
        kept = try effect["draft"]?.string.map { try JSONDecoder().decode(Kept.self, from: Data($0.utf8)) } ?? Kept()
    }

    /// The version that the changes make; nil where they change nothing.
    var version: SPICEDVersion? {
        var entry = entry
        entry.note = kept.notes.isEmpty ? nil : kept.notes.joined(separator: "; ")
        return latest.appending(kept.changes, entry)
    }

    /// The number of the version that stands once the changes are saved.
    var versionNumber: Int { current.version }

    /// As the flow's facts hold it.
    var value: Value {
        guard !kept.changes.isEmpty || kept.figures != nil, let data = try? JSONEncoder().encode(kept) else {
            return .null
        }
        return .string(String(decoding: data, as: UTF8.self))
    }

    /// What is on file with the changes so far.
    private var current: SPICEDVersion { version ?? latest }

    /// Somebody new takes part in the decision; what was said of them just before gives way.
    mutating func add(_ contact: Contact, role: String?) -> Value {
        let person = [
            "name": contact.name, "title": contact.title, "part": role.map { ActionSentence($0).thirdPerson },
        ]
        let before = current.decision.filter { latest.decision.contains($0) || !GoalDraft.names($0, contact) }
        let lines = before + [desk.say(.goalsNewcomer, person)]
        take(.replace(.decision, lines), desk.say(.goalsNewcomerNote, person))
        return desk.value(.goalsDecisionNow, ["people": current.decision.joined(separator: ", ")])
    }

    /// Somebody left.
    mutating func remove(_ contact: Contact) -> Value {
        let others = current.decision.filter { !GoalDraft.names($0, contact) }
        take(.replace(.decision, others), desk.say(.goalsLeftNote, ["name": contact.name]))
        return desk.value(.goalsLeft, ["name": contact.name, "nobody": others.isEmpty ? "yes" : nil])
    }

    /// Somebody will leave: whoever decides still does, and what was taken out of the decision is put back.
    mutating func keep(_ contact: Contact, leaving: String) -> Value {
        let own = latest.decision.filter { GoalDraft.names($0, contact) }
        let others = current.decision.filter { !GoalDraft.names($0, contact) }
        let restored = latest.decision.filter { own.contains($0) || others.contains($0) }
        let notes = [desk.say(.goalsLeftNote, ["name": contact.name])]
        kept.notes.removeAll(where: notes.contains)
        let line = desk.say(.goalsLeavingNote, ["name": contact.firstName, "when": leaving])
        take(.replace(.decision, restored + others.filter { !restored.contains($0) } + [line]), line)
        return desk.value(.goalsLeaving, ["name": contact.name, "when": leaving])
    }

    /// Whether a line is about somebody: by the first name as a whole word, unless another surname follows.
    private static func names(_ line: String, _ contact: Contact) -> Bool {
        let words = Tokenizer.tokens(in: line).filter { $0.kind == .word }
        let name = Tokenizer.tokens(in: contact.name).filter { $0.kind == .word }.map(\.text)
        return words.indices.contains { (index: Int) -> Bool in
            guard words[index].text == name.first else { return false }
            let next = words[(index + 1)...].first
            return next.map { !$0.isCapital || name.contains($0.text) } ?? true
        }
    }

    /// The day that counts has moved.
    mutating func move(to day: Day, why: String?) -> Value {
        let before = current.criticalEvent
        let event = SPICEDVersion.CriticalEvent(
            what: before?.what ?? why ?? desk.say(.goalsEventUnnamed), date: day, consequence: before?.consequence)
        take(.criticalEvent(event), why ?? desk.say(.goalsMovedNote))
        return desk.value(.goalsMoved, ["from": before?.date.map(desk.short), "to": desk.short(day)])
    }

    /// A line in the words it was said in; first where it is what they want, last where it is one more who decides.
    mutating func add(_ line: String, to element: SPICEDVersion.Element) -> Value {
        switch element {
        case .criticalEvent: setEvent(line, day: nil)
        case .decision: take(.add(.decision, line), line)
        case .situation, .pain, .impact: take(.replace(element, [line] + current.lines(element)), line)
        }
        return desk.value(.goalsLineTaken, ["letters": element.letters, "line": line])
    }

    /// What happens, and by when; a day and a consequence that are on file stay where no other is given.
    mutating func setEvent(_ what: String, day: Day?) {
        let before = current.criticalEvent
        let event = SPICEDVersion.CriticalEvent(
            what: what, date: day ?? before?.date, consequence: before?.consequence)
        take(.criticalEvent(event), what)
    }

    /// What happens if the day is missed, in the customer's words.
    mutating func setConsequence(_ text: String) {
        guard var event = current.criticalEvent else { return }
        event.consequence = text
        take(.criticalEvent(event), nil)
    }

    /// A goal has a new target, which the lines that name the old one take over, or a new figure of today.
    mutating func set(_ figure: GoalFigure, of goal: Goal) -> Value {
        let earlier = (kept.figures ?? []).map(\.figure).filter { $0.goal == goal.id }
        let provenance = Provenance(source: source ?? desk.who, asOf: desk.today)
        let goal = earlier.reduce(goal) { $0.taking($1, by: provenance) }
        let before = goal.figure(figure.part)
        let words = [
            "name": goal.label ?? goal.short ?? goal.statement, "target": figure.part == .target ? "yes" : nil,
            "to": goal.figure(figure.value), "source": source,
        ]
        if before == figure.value { return desk.value(.goalsFigureSame, words) }
        let said = desk.say(.goalsFigure, words.merging(["from": before.map(goal.figure)]) { old, _ in old })
        if figure.part == .target { retarget(goal, from: before, to: figure.value, said) }
        kept.figures = (kept.figures ?? []) + [Figure(figure: figure, said: said)]
        return .string(said)
    }

    private mutating func retarget(_ goal: Goal, from old: Double?, to new: Double, _ note: String) {
        let name = goal.label ?? goal.short ?? goal.statement
        let own = Set(Tokenizer.tokens(in: name).filter { $0.kind == .word }.map(\.text))
        for element in [SPICEDVersion.Element.impact, .pain, .situation] {
            var lines = current.lines(element)
            for (index, line) in lines.enumerated() {
                guard let old, !own.isDisjoint(with: Tokenizer.tokens(in: line).map(\.text)),
                    let line = line.replacingFigure(goal.plain(old), by: goal.plain(new))
                else { continue }
                lines[index] = line
                return take(.replace(element, lines), note)
            }
        }
        let line = desk.say(.goalsFigureLine, ["name": name, "to": goal.figure(new)])
        take(.replace(.impact, [line] + current.lines(.impact)), note)
    }

    /// Keeps the goals' new figures, and has the agenda that is drafted name them.
    ///
    /// - Returns: The title on the agenda that changed.
    func saveFigures(of account: Account) throws -> String? {
        guard let figures = kept.figures else { return nil }
        let before = try AgendaFlow.ahead(of: account, desk)
        for entry in figures { try desk.save(entry.figure, note: entry.said, source: source) }
        return try AgendaFlow.rename(before, to: AgendaFlow.ahead(of: account, desk), account, desk)
    }

    private mutating func take(_ change: SPICEDChange, _ note: String?) {
        kept.changes.append(change)
        if let note { kept.notes.append(note) }
    }
}
