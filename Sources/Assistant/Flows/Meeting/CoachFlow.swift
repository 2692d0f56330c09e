import Conversation
import Reviews
import Workspace

/// Questions from the playbook's banks, one at a time.
enum CoachFlow {
    static let handlers: [String: Handler] = ["coach.question": question, "coach.next": next]

    /// The next question of a bank; after the last it begins again.
    private static func question(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let banks = desk.playbook.questions
        guard let bank = banks.first(where: { $0.id == effect["bank"]?.string }) ?? bank(for: effect, desk) else {
            return Outcome()
        }
        let asked = effect["asked.bank"]?.string == bank.id ? effect["asked.number"]?.integer ?? 0 : 0
        let number = asked % bank.questions.count
        return Outcome(facts: [
            "question": [
                "bank": .string(bank.id), "number": .number(Double(number + 1)),
                "of": .number(Double(bank.questions.count)), "text": .string(bank.questions[number]),
                "about": .string(bank.about),
            ]
        ])
    }

    /// The question that is up was asked; the one behind it comes next.
    private static func next(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        Outcome(facts: [
            "asked": ["bank": effect["question.bank"] ?? .null, "number": effect["question.number"] ?? .null]
        ])
    }

    /// In a meeting the bank of the section that is on, else the first.
    private static func bank(for effect: Effect, _ desk: Desk) -> Playbook.QuestionBank? {
        let room = try? desk.account(effect).flatMap { try Room($0, desk) }
        let section = room?.clock.section?.section
        return desk.playbook.questions.first { $0.section == section && section != nil }
            ?? desk.playbook.questions.first
    }
}
