extension Playbook {
    /// The calls beside a review.
    package struct Calls: Decodable, Hashable, Sendable {
        /// S2 Pre-QBR Champion Alignment Call; domain.md C16.
        package var champion: CallPlan
        /// S2 Accountability Meeting Structure.
        package var actions: CallPlan
    }

    /// A call in parts, which may leave some of its minutes free.
    package struct CallPlan: Decodable, Hashable, Sendable {
        package var minutes: Int
        package var parts: [CallPart]

        package var spare: Int { minutes - parts.reduce(0) { $0 + $1.minutes } }

        /// Each part with the minute that it begins at.
        package var schedule: [(start: Int, part: CallPart)] {
            var start = 0
            return parts.map { part in
                defer { start += part.minutes }
                return (start, part)
            }
        }
    }

    package struct CallPart: Decodable, Hashable, Sendable {
        package var id: String
        package var title: String
        package var minutes: Int
    }

    /// What is ticked off before a review: S2 QBR Preparation Checklist, Executive Research Checklist and Pre-QBR Action
    /// Review Checklist.
    package struct Checklists: Decodable, Hashable, Sendable {
        package var preparation: [Checkbox]
        package var research: [Checkbox]
        package var actions: [Checkbox]

        var all: [(name: String, boxes: [Checkbox])] {
            [("preparation", preparation), ("research", research), ("actions", actions)]
        }
    }

    package struct Checkbox: Decodable, Hashable, Sendable {
        package var id: String
        package var group: String
        package var label: String
    }

    /// The short survey after a review (S2 Automation Workflow: Post-QBR).
    package struct SurveyPlan: Decodable, Hashable, Sendable {
        /// Below it, of five, somebody looks into it the same day.
        package var lowBelow: Double

        private enum CodingKeys: String, CodingKey {
            case lowBelow = "low_below"
        }
    }

    /// Questions to ask a customer, to be offered one at a time.
    package struct QuestionBank: Decodable, Hashable, Sendable {
        package var id: String
        /// What it is about, in the middle of a sentence.
        package var about: String
        /// The section of a meeting that it helps in; nil for none.
        package var section: AgendaItem.Section?
        package var questions: [String]
    }

    /// Calls that are too full, boxes that cannot be told apart, and banks that hold nothing.
    var meetingFaults: [String] {
        var faults: [String] = []
        for (name, call) in [("champion", calls.champion), ("actions", calls.actions)] where call.spare < 0 {
            faults.append(
                "calls.\(name).parts: they come to \(-call.spare) minutes more than the call has; shorten one.")
        }
        for (name, boxes) in checklists.all {
            let ids = Dictionary(grouping: boxes, by: \.id).filter { $0.value.count > 1 }.keys.sorted()
            faults += ids.map { "checklists.\(name): the id '\($0)' stands there twice; give each box its own." }
        }
        if !(1...5).contains(survey.lowBelow) { faults.append("survey.low_below: write 1 to 5.") }
        let banks = Dictionary(grouping: questions, by: \.id).filter { $0.value.count > 1 }.keys.sorted()
        faults += banks.map { "questions: the id '\($0)' stands there twice; give each bank its own." }
        faults += questions.filter(\.questions.isEmpty).map { "questions.\($0.id): write a question, or drop it." }
        return faults
    }
}
