import Conversation
import Days
import Foundation
import Reviews
import Workspace

/// The next version of a customer's goals while it is being talked about; written when the check is done.
struct GoalDraft {
    private(set) var version: SPICEDVersion
    private(set) var isChanged: Bool

    /// The draft that the flow carries along, else a fresh copy of the latest version.
    init(_ effect: Effect, _ account: Account, _ desk: Desk) throws {
        if let text = effect["draft"]?.string {
            version = try JSONDecoder().decode(SPICEDVersion.self, from: Data(text.utf8))
            isChanged = true
            return
        }
        let latest = try desk.turn.latest(SPICEDVersion.self, account: account.id)
        var next =
            latest
            ?? SPICEDVersion(id: "", account: account.id, version: 0, recordedOn: desk.today, source: "")
        next.version += 1
        next.id = "\(account.id)-spiced-\(next.version)"
        next.recordedBy = desk.who
        next.recordedOn = desk.today
        next.source = "\(desk.who), \(desk.today.dayAndMonth)"
        next.changeNote = nil
        version = next
        isChanged = false
    }

    /// As the flow's facts hold it.
    var value: Value {
        guard isChanged, let data = try? JSONEncoder().encode(version) else { return .null }
        return .string(String(decoding: data, as: UTF8.self))
    }

    /// The elements that were touched, by their names.
    var changedNames: [String] {
        version.status.filter { $0.value == .assumed }.keys.map(\.letter).sorted()
    }

    /// Somebody new takes part in the decision.
    mutating func add(_ contact: Contact, role: String?) -> String {
        let title = contact.title.map { " (\($0))" } ?? ""
        let part = role.map { " " + ActionSentence($0).thirdPerson } ?? ", new"
        version.decision.append("\(contact.name)\(title)\(part)")
        touch(.decision, "new: \(contact.name)\(title)")
        return "**D** is now: " + version.decision.joined(separator: ", ")
    }

    /// Somebody left.
    mutating func remove(_ contact: Contact) -> String {
        version.decision.removeAll { $0.contains(contact.firstName) }
        touch(.decision, "\(contact.name) left")
        return "\(contact.name) has left" + (version.decision.isEmpty ? ", and nobody decides for now" : "")
    }

    /// The day that counts has moved.
    mutating func move(to day: Day, why: String?, _ desk: Desk) -> String {
        let before = version.criticalEvent?.date
        version.criticalEvent = SPICEDVersion.CriticalEvent(
            what: version.criticalEvent?.what ?? why ?? "deadline", date: day,
            consequence: version.criticalEvent?.consequence)
        touch(.criticalEvent, why ?? "date moved")
        return "Moved: " + [before.map(desk.short), desk.short(day)].compactMap(\.self).joined(separator: " → ")
    }

    mutating func add(_ line: String, to element: SPICEDVersion.Element) -> String {
        switch element {
        case .situation: version.situation.insert(line, at: 0)
        case .pain: version.pain.insert(line, at: 0)
        case .impact: version.impact.insert(line, at: 0)
        case .decision: version.decision.append(line)
        case .criticalEvent: version.criticalEvent = SPICEDVersion.CriticalEvent(what: line)
        }
        touch(element, line)
        return "**\(element.letter)**, as you put it: \(line)"
    }

    /// The line of an element that had none.
    mutating func set(_ line: String, for element: SPICEDVersion.Element) {
        _ = add(line, to: element)
    }

    mutating func setEvent(_ what: String, day: Day?) {
        version.criticalEvent = SPICEDVersion.CriticalEvent(what: what, date: day)
        touch(.criticalEvent, what)
    }

    mutating func setConsequence(_ text: String) {
        version.criticalEvent?.consequence = text
        touch(.criticalEvent, nil)
    }

    /// What a CSM reports is assumed until the customer confirms it (domain.md part 2).
    private mutating func touch(_ element: SPICEDVersion.Element, _ note: String?) {
        isChanged = true
        version.status[element] = .assumed
        if let note { version.changeNote = [version.changeNote, note].compactMap(\.self).joined(separator: "; ") }
    }
}

extension SPICEDVersion.Element {
    /// The letter that it stands for.
    var letter: String {
        switch self {
        case .situation: "S"
        case .pain: "P"
        case .impact: "I"
        case .criticalEvent: "CE"
        case .decision: "D"
        }
    }
}
