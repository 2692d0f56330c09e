import Conversation
import Days
import Reviews
import Workspace

/// The signs before, in and after a review: those that data shows, and those that only whoever sat in it can tell (S2
/// Risk Signal Checklist).
enum SignalFlow {
    static func signals(_ file: AccountFile, _ desk: Desk) throws -> RiskSignals {
        let isTalked = try desk.turn.all(Opportunity.self, account: file.account.id).contains(where: \.isOpen)
        return RiskSignals(file, isGrowthTalked: isTalked, playbook: desk.playbook, today: desk.today)
    }

    static func read(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let file = try AccountFile(account, desk.turn)
        let seen = try signals(file, desk).seen
        func words(_ phase: RiskSignal.Phase) -> Value {
            .string(Phrasing.list(seen.filter { $0.signal.phase == phase }.map { RiskWords.signal($0, desk) }))
        }
        let asked = room(seen).enumerated().map { "\($0 + 1) \(RiskWords.name($1, desk))" }
        return Outcome(facts: [
            "signs": [
                "before": words(.before), "during": words(.during), "after": words(.after),
                "none": .bool(seen.isEmpty), "asked": .list(asked.map(Value.string)),
                "held": .string(file.reviews.last(on: desk.today)?.heldAt.map(desk.short) ?? ""),
            ]
        ])
    }

    /// The signs of a meeting that no data shows.
    private static func room(_ seen: [RiskSignals.Seen]) -> [RiskSignal] {
        RiskSignal.allCases.filter { signal in
            signal.phase == .during && !seen.contains { $0.signal == signal }
        }
    }

    /// Makes a risk's words of the signs that were named.
    static func save(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let seen = try signals(try AccountFile(account, desk.turn), desk).seen
        let named = NumberedAnswer(effect["seen"]?.string ?? "", of: room(seen)).chosen
        var outcome = Outcome(facts: [
            "from": [
                "text": .string(Phrasing.list(named.map { RiskWords.name($0, desk) })),
                "category": .string(named.first?.category.rawValue ?? ""),
            ]
        ])
        if !named.isEmpty { outcome.fill = ["risk": outcome.facts["from"]?["text"] ?? .null] }
        return outcome
    }
}
