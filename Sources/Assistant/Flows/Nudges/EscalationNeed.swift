import Conversation
import Days
import Understanding

/// What is needed of somebody, and by when, as it was said: "call their ciso by friday".
struct EscalationNeed {
    let text: String
    let deadline: Day?

    /// - Returns: Nil where nothing is left besides the day.
    init?(_ said: String, _ desk: Desk) {
        let scalars = Array(said.unicodeScalars)
        let date = desk.entities(said, .due).last { entity in
            entity.kind == .date && EscalationNeed.isEnd(scalars[entity.range.upperBound...])
        }
        deadline = date.flatMap { if case .date(let range, _)? = $0.value { range.end } else { nil } }
        var words = String(String.UnicodeScalarView(scalars[..<(date?.range.lowerBound ?? scalars.count)]))
            .split(separator: " ").map(String.init)
        let (leads, behind) = (desk.cues(.escalationLeads), desk.cues(.escalationDeadlines))
        while let word = words.first, leads.contains(EscalationNeed.plain(word)) { words.removeFirst() }
        while date != nil, let word = words.last, behind.contains(EscalationNeed.plain(word)) { words.removeLast() }
        let need = words.joined(separator: " ").trimmingMarks
        guard need.contains(where: \.isLetter) else { return nil }
        text = need
    }

    /// What stands behind somebody's name: "lena to call their ciso".
    ///
    /// - Parameter isMarked: Whether a mark may stand between: "lena, call their ciso".
    init?(behind person: String, in said: String, isMarked: Bool, _ desk: Desk) {
        let scalars = Array(said.unicodeScalars)
        let named = desk.entities(said, .due).first { entity in
            if case .person(person, _)? = entity.value { true } else { false }
        }
        guard let end = named?.range.upperBound, end < scalars.count, isMarked || scalars[end] == " " else {
            return nil
        }
        self.init(String(String.UnicodeScalarView(scalars[end...])), desk)
    }

    /// Whether what stands behind a day says nothing more.
    private static func isEnd(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        rest.allSatisfy { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
    }

    private static func plain(_ word: String) -> String { word.lowercased().trimmingMarks }

    /// As slots hold them; a proposal that was repeated keeps its spelling, and a day that was said stays.
    func slots(besides effect: Effect, _ desk: Desk) -> [String: Value] {
        let proposed = effect.facts["escalation"]?["ask"]?.string ?? ""
        let need = proposed.lowercased() == text.lowercased() ? proposed : text
        var slots: [String: Value] = ["need": .string(need)]
        if let deadline, effect["deadline"] == nil {
            slots["deadline"] = [
                "day": .string(deadline.description), "text": .string(deadline.words(on: desk.today)),
            ]
        }
        return slots
    }
}

extension String {
    /// Without spaces and marks at the edges.
    fileprivate var trimmingMarks: String {
        let marks = " ,.;:!-–—"
        let head = drop { marks.contains($0) }
        return String(
            head.prefix(upTo: head.lastIndex { !marks.contains($0) }.map(head.index(after:)) ?? head.startIndex))
    }
}
