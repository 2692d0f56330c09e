import Conversation
import Days
import Reviews
import Workspace

/// The short survey after a review: its text to send, and the score that came back; a low one is looked into.
///
/// S2 Automation Workflow: Post-QBR.
enum SurveyFlow {
    static let handlers: [String: Handler] = [
        "survey.show": show, "survey.sent": sent, "survey.score": checkScore, "survey.save": save,
    ]

    private static func show(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let review = try desk.lastReview(of: account.id), let held = review.heldAt else {
            return Outcome(facts: ["survey": ["no-review": true]])
        }
        let contact = try desk.contacts(of: account.id).counterpart
        return Outcome(facts: [
            "survey": [
                "review": .string(review.id), "kind": .string(review.type.words), "held": .string(desk.short(held)),
                "to": .string(contact?.name ?? account.name), "first": .string(contact?.firstName ?? account.name),
                "asked": .string(review.surveyAskedOn.map(desk.short) ?? ""),
                "score": .string(review.survey.map { Figures.plain($0.score) } ?? ""),
                "remark": .string(review.survey?.remark ?? ""), "by": .string(review.survey?.by ?? ""),
            ]
        ])
    }

    /// She says that it went out.
    private static func sent(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard var review = try review(effect, desk) else { return Outcome() }
        review.surveyAskedOn = desk.today
        try desk.turn.save(review, note: "survey sent by \(desk.who)")
        return Outcome()
    }

    private static func checkScore(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let score = effect["score"]?.number else { return Outcome() }
        return (1...5).contains(score) ? Outcome() : .refuse("out-of-range", ["score": .string(Figures.plain(score))])
    }

    private static func save(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard var review = try review(effect, desk), let score = effect["score"]?.number else { return Outcome() }
        let by = try effect["by.name"]?.string ?? desk.contacts(of: account.id).counterpart?.name
        review.survey = Review.Survey(
            score: score, answeredOn: desk.today, by: by, remark: effect["remark"]?.string)
        try desk.turn.save(review, note: "survey answered")
        let isLow = score < desk.playbook.survey.lowBelow
        let lead = try lead(of: account, desk)
        var outcome = Outcome(facts: [
            "kept": [
                "score": .string(Figures.plain(score)), "by": .string(by ?? ""), "low": .bool(isLow),
                "lead": .string(lead?.firstName ?? ""),
            ]
        ])
        outcome.buttons = isLow ? [] : [desk.undoButton]
        return outcome
    }

    /// Who should hear of a low score: the lead of the team, where that is not whoever speaks.
    private static func lead(of account: Account, _ desk: Desk) throws -> Person? {
        let people = try desk.turn.all(Person.self)
        let owner = account.ownerCSM.flatMap { id in people.first { $0.id == id } }
        return Access.workers(on: account, owner: owner, among: people)
            .first { $0.role == .lead && $0.id != desk.me?.id && $0.team == owner?.team }
    }

    private static func review(_ effect: Effect, _ desk: Desk) throws -> Review? {
        try effect["survey.review"]?.string.flatMap { try desk.turn.find(Review.self, $0) }
    }
}
