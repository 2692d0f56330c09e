import Days
import Nudges
import Reviews
import Workspace

/// A line of a digest as `nudge --dry-run --json` prints it.
struct NudgeLine: Encodable {
    let number: Int
    let subject: String
    let group: String
    let rule: String
    let anchor: String
    let days: Int
    let person: String
    let new: Bool
    let told: Bool
    let why: String

    init(_ line: DigestPlan.Line) {
        let nudge = line.item.nudge
        number = line.number
        subject = nudge.subject
        group = line.item.group.rawValue
        rule = nudge.rule.rawValue
        anchor = nudge.anchor.description
        days = nudge.days
        person = line.item.route.person.id
        new = line.isNew
        told = line.isTold
        why = NudgeText.reason(line.item)
    }
}
