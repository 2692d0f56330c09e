import Days
import Reviews

extension BriefPage.Attendee {
    /// Those invited, or else everybody active at the customer.
    static func list(_ facts: InternalFacts) -> [BriefPage.Attendee] {
        facts.inTheRoom.map { contact in
            BriefPage.Attendee(
                name: contact.name, title: contact.title ?? "",
                role: contact.roles.map { $0.rawValue.replacing("_", with: " ") }.joined(separator: ", "),
                interests: contact.interests.joined(separator: ", "),
                lastTouch: contact.lastTouch?.shortWords(on: facts.today),
                daysAgo: contact.lastTouch.map { String(facts.today - $0) })
        }
    }
}

extension BriefPage.Stakeholder {
    /// What to talk about with whom (S2 Talking Points by Stakeholder; Metrics Selection by Executive Level).
    static func list(_ facts: InternalFacts, _ words: DocumentWords) -> [BriefPage.Stakeholder] {
        facts.inTheRoom.map { contact in
            let interests = contact.interests.joined(separator: ", ")
            var points = interests.isEmpty ? [] : [words.say(.cares, ["interest": interests])]
            switch contact.level {
            case .cSuite: points += value(facts, words) + event(facts, words)
            case .vp: points += goals(facts, words) + event(facts, words)
            default: points += goals(facts, words)
            }
            points += facts.actions.filter { $0.isOpen && $0.owner.id == contact.id }.map {
                words.say(.owns, ["action": $0.action, "due": $0.dueDate.words(on: facts.today)])
            }
            if let note = contact.note { points.append(note) }
            let title = contact.title.map { ", \($0)" } ?? ""
            return BriefPage.Stakeholder(name: contact.name + title, points: points)
        }.filter { !$0.points.isEmpty }
    }

    private static func goals(_ facts: InternalFacts, _ words: DocumentWords) -> [String] {
        facts.goals.filter(\.isOpen).sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }.prefix(2).map { goal in
            let row = GoalRow(CustomerFacts.CustomerGoal(goal), customer: "", today: facts.today, words)
            return "\(goal.statement): \(row.state ?? row.progress)"
        }
    }

    private static func value(_ facts: InternalFacts, _ words: DocumentWords) -> [String] {
        facts.values.filter(\.countedIn).map { entry in
            words.say(
                .valuePoint,
                [
                    "kind": words.kind(entry.category), "amount": entry.amount.description, "working": entry.working,
                    "confirmed": entry.validation == .yes ? "yes" : nil,
                ])
        }
    }

    private static func event(_ facts: InternalFacts, _ words: DocumentWords) -> [String] {
        guard let event = facts.eventAhead else { return [] }
        return [words.say(.eventLine, ["what": event.what, "day": event.date?.words(on: facts.today)])]
    }
}

extension InternalFacts {
    /// The day that counts for them, unless it is over.
    var eventAhead: SPICEDVersion.CriticalEvent? {
        spiced?.criticalEvent.flatMap { event in event.date.map { $0 < today } == true ? nil : event }
    }

    /// The invited who are still there; where nobody is invited, everybody active.
    var inTheRoom: [Contact] {
        let invited = Set((review?.attendees ?? []).filter(\.invited).map(\.contact))
        let active = contacts.filter(\.isActive)
        return invited.isEmpty ? active : active.filter { invited.contains($0.id) }
    }
}
