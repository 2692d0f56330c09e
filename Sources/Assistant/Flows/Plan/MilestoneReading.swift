import Conversation
import Days
import Reviews
import Understanding

/// A milestone in a sentence: "first team live by 30 June, Ravi, after the SSO test".
struct MilestoneReading {
    let what: String
    let due: Day?
    /// A name, of either side.
    let owner: String?
    /// What must be there first.
    let dependsOn: String?

    init?(_ effect: Effect, _ desk: Desk) {
        guard let said = effect["milestone"]?.string else { return nil }
        var parts = said.split(separator: ",").map { $0.trimmingPrefix { $0.isWhitespace } }.map(String.init)
        var dependsOn: String?
        if let index = parts.indices.dropFirst().first(where: { MilestoneReading.lead(parts[$0], desk) != nil }) {
            dependsOn = MilestoneReading.lead(parts[index], desk)
            parts.remove(at: index)
        }
        var owner: String?
        if let index = parts.indices.dropFirst().first(where: { MilestoneReading.person(parts[$0], desk) != nil }) {
            owner = MilestoneReading.person(parts[index], desk)
            parts.remove(at: index)
        }
        let reading = GoalReading(parts.joined(separator: ", "), desk)
        guard !reading.statement.isEmpty else { return nil }
        what = reading.statement
        due = desk.day(effect, "day") ?? reading.due
        self.owner = effect["holder.name"]?.string ?? owner
        self.dependsOn = dependsOn
    }

    /// What stands behind "after" or "once".
    private static func lead(_ part: String, _ desk: Desk) -> String? {
        let lead = desk.cues(.planAfter).first { part.lowercased().hasPrefix($0 + " ") }
        return lead.map { String(part.dropFirst($0.count + 1)) }
    }

    /// A part that is a name and little else.
    private static func person(_ part: String, _ desk: Desk) -> String? {
        for entity in desk.entities(part, .due) {
            if case .person(_, let name)? = entity.value, part.split(separator: " ").count <= 3 { return name }
        }
        return nil
    }
}
