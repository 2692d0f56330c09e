import Conversation
import Days
import Reviews
import Workspace

/// The CHURN check: fifteen boxes, those that data settles first, the rest asked for in one go (S2 Risk Identification
/// Framework).
enum ChurnFlow {
    static func read(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let reading = try reading(account, desk)
        let lines = ["C", "H", "U", "R", "N"].map { letter -> Value in
            let boxes = reading.findings.filter { String($0.box.letter) == letter }
            return ["letter": .string(letter), "boxes": .string(boxes.map { mark($0, desk) }.joined(separator: " · "))]
        }
        let questions = reading.unknown.enumerated().map { index, box -> Value in
            .string("\(index + 1) \(desk.say(.churnQuestion, [box.rawValue: "yes"]))")
        }
        return Outcome(facts: [
            "churn": [
                "lines": .list(lines), "questions": .list(questions), "any": .bool(!questions.isEmpty),
                "one": .bool(questions.count == 1), "known": .number(Double(15 - questions.count)),
            ]
        ])
    }

    /// `✓ several contacts (3 contacts)`.
    private static func mark(_ finding: ChurnReading.Finding, _ desk: Desk) -> String {
        let sign = finding.isFine.map { $0 ? "✓" : "✗" } ?? "?"
        let name = desk.say(.churnBox, [finding.box.rawValue: "yes"])
        return "\(sign) \(name)" + (finding.figure.map { " (\($0))" } ?? "")
    }

    private static func reading(_ account: Account, _ desk: Desk) throws -> ChurnReading {
        ChurnReading(
            try AccountFile(account, desk.turn), check: try desk.turn.latest(ChurnCheck.self, account: account.id),
            playbook: desk.playbook, today: desk.today)
    }

    /// Keeps the answers, and says what is open; the first of it may become a risk.
    static func save(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let unknown = try reading(account, desk).unknown
        let no = NumberedAnswer(effect["boxes"]?.string ?? "unknown", of: unknown)
        if !unknown.isEmpty, !no.isUnknown {
            let last = try desk.turn.latest(ChurnCheck.self, account: account.id)
            let earlier = last.flatMap { $0.doneOn == desk.today ? $0 : nil }
            try desk.turn.save(
                ChurnCheck(
                    account: account.id, doneOn: desk.today, fine: (earlier?.fine ?? []) + no.others,
                    open: (earlier?.open ?? []) + no.chosen, provenance: desk.provenance))
        }
        let now = try reading(account, desk)
        let open = now.open.map { words($0, desk) }
        return Outcome(facts: [
            "checked": [
                "fine": .number(Double(now.fine.count)), "open": .list(open.map(Value.string)),
                "unknown": now.unknown.isEmpty ? .null : .number(Double(now.unknown.count)),
            ],
            "from": [
                "text": .string(open.first ?? ""),
                "category": .string(now.open.first?.box.category.rawValue ?? ""),
            ],
        ])
    }

    /// `too few users active (22 of 70 seats)`.
    private static func words(_ finding: ChurnReading.Finding, _ desk: Desk) -> String {
        desk.say(.churnNo, [finding.box.rawValue: "yes"]) + (finding.figure.map { " (\($0))" } ?? "")
    }

    /// Makes a risk's words of the first box that is open.
    static func risk(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        var outcome = Outcome()
        outcome.fill = ["risk": effect["from.text"] ?? .null]
        return outcome
    }
}
