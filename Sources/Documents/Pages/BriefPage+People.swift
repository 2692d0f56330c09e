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
                lastTouch: contact.lastTouch.map { "\($0.shortWords(on: facts.today)), \(facts.today - $0) days ago" }
                    ?? "not recorded")
        }
    }
}

extension BriefPage.Stakeholder {
    /// What to talk about with whom (S2 Talking Points by Stakeholder; Metrics Selection by Executive Level).
    static func list(_ facts: InternalFacts) -> [BriefPage.Stakeholder] {
        facts.inTheRoom.map { contact in
            var points = contact.interests.map { "Cares about \($0)" }
            switch contact.level {
            case .cSuite: points += value(facts) + event(facts)
            case .vp: points += goals(facts) + event(facts)
            default: points += goals(facts)
            }
            points += facts.actions.filter { $0.isOpen && $0.owner.id == contact.id }.map {
                "Owns \($0.action), due \($0.dueDate.words(on: facts.today))"
            }
            if let note = contact.note { points.append(note) }
            let title = contact.title.map { ", \($0)" } ?? ""
            return BriefPage.Stakeholder(name: contact.name + title, points: points)
        }.filter { !$0.points.isEmpty }
    }

    private static func goals(_ facts: InternalFacts) -> [String] {
        BriefPage.Figure.goals(facts).prefix(2).map { "\($0.what): \($0.figure)" }
    }

    private static func value(_ facts: InternalFacts) -> [String] {
        facts.values.filter(\.countedIn).map { entry in
            let state = entry.validation == .yes ? "confirmed" : "not confirmed yet"
            return "\(entry.category.words): \(entry.amount) (\(entry.working); \(state))"
        }
    }

    private static func event(_ facts: InternalFacts) -> [String] {
        guard let event = facts.spiced?.criticalEvent else { return [] }
        return ["\(event.what)" + (event.date.map { ", \($0.words(on: facts.today))" } ?? "")]
    }
}

extension InternalFacts {
    /// The invited who are still there; where nobody is invited, everybody active.
    var inTheRoom: [Contact] {
        let invited = Set((review?.attendees ?? []).filter(\.invited).map(\.contact))
        let active = contacts.filter(\.isActive)
        return invited.isEmpty ? active : active.filter { invited.contains($0.id) }
    }
}
