import Days
import Reviews
import Workspace

/// Days that can be counted from: "3 business days before the QBR", "a week after renewal".
enum Anchors {
    static func days(of account: String, on today: Day, _ facts: any Facts) throws -> [String: Day] {
        var days: [String: Day] = [:]
        if let review = try facts.all(Review.self, account: account).next(on: today)?.plannedAt {
            for name in ["qbr", "review", "ebr", "meeting"] { days[name] = review }
        }
        if let renewal = try facts.all(Contract.self, account: account).current?.renewalDate {
            days["renewal"] = renewal
        }
        if let event = try facts.latest(SPICEDVersion.self, account: account)?.criticalEvent?.date {
            days["deadline"] = event
        }
        return days
    }
}
