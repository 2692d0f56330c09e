import Days
import Reviews

extension DemoBook {
    /// GlobalTech's plan, as it stood before the review of 11 December: nobody has gone through it since.
    static let plans = DemoBook(plans: [
        SuccessPlan(
            id: "globaltech-plan", account: "globaltech", version: 3, start: .on(2025, 9, 15),
            answers: [
                answer(.achieve, "one tool for every report"), answer(.problems, "a report takes five days"),
                answer(.vision, "every decision has its figure by noon"),
                answer(.whySwitch, "three tools, three truths"),
                answer(.barriers, "engineers trust their own scripts"),
            ],
            milestones: [
                .init(what: "Marketing works with it", due: .on(2026, 5, 29), owner: "Lucia Romero"),
                .init(
                    what: "Two old tools switched off", due: .on(2025, 12, 31), owner: "Lucia Romero",
                    doneOn: .on(2025, 12, 19)),
            ],
            looks: [.init(on: .on(2025, 10, 6), by: "Maya", changed: true)], updatedOn: .on(2025, 10, 6),
            provenance: Provenance(source: "demo", asOf: .on(2025, 10, 6)))
    ])

    private static func answer(_ question: PlanQuestion, _ text: String) -> SuccessPlan.Answer {
        SuccessPlan.Answer(question: question, text: text, by: "Maya", on: .on(2025, 9, 15))
    }
}
