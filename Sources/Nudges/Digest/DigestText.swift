package import Conversation
import Days
package import Reviews
import Workspace

/// Puts a digest into words.
package struct DigestText {
    private let phrasebook: Phrasebook
    private let playbook: Playbook
    private let routing: Routing

    package init(_ phrasebook: Phrasebook, playbook: Playbook, routing: Routing) {
        self.phrasebook = phrasebook
        self.playbook = playbook
        self.routing = routing
    }

    /// The message, as Markdown.
    package func reply(_ plan: DigestPlan) -> Reply {
        let lines = plan.lines
        let new = lines.filter(\.isNew).count
        let isForActions = lines.allSatisfy { $0.item.nudge.action != nil }
        let examples = examples(lines)
        let text = phrasebook.say(
            NudgePhrase.digest.rawValue,
            [
                "edited": .bool(plan.before != nil), "before": .string(Figures.grouped(plan.before ?? 0)),
                "left": lines.isEmpty ? .null : .string(Figures.grouped(lines.count)),
                "count": .string(word(lines.count)), "one": .bool(lines.count == 1), "actions": .bool(isForActions),
                "new": new == 0 ? .null : .string(word(new)), "new-one": .bool(new == 1),
                "all-new": .bool(new == lines.count && new > 1),
                "groups": .list(Digest.Group.allCases.compactMap { group(lines, $0, plan) }),
                "more": plan.more == 0 ? .null : .string(Figures.grouped(plan.more)),
                "waiting": plan.waiting == 0 ? .null : .string(Figures.grouped(plan.waiting)),
                "has-examples": .bool(!examples.isEmpty), "examples": .list(examples.map(Value.string)),
            ])
        return Reply(String(text.reversed().drop(while: \.isNewline).reversed()))
    }

    private func group(_ lines: [DigestPlan.Line], _ group: Digest.Group, _ plan: DigestPlan) -> Value? {
        let lines = lines.filter { $0.item.group == group }
        guard !lines.isEmpty else { return nil }
        let names = Digest.Group.allCases.map { ($0.rawValue, Value.bool($0 == group)) }
        return .object(
            Dictionary(names, uniquingKeysWith: { first, _ in first })
                .merging(["lines": .list(lines.map { value(of: $0, plan) })]) { first, _ in first })
    }

    private func value(of line: DigestPlan.Line, _ plan: DigestPlan) -> Value {
        let (item, route) = (line.item, line.item.route)
        let isNamed = route.isNamed && route.direct == nil
        let isTheirs = item.nudge.action?.side == .theirs
        return [
            "number": .string(String(line.number)), "account": text(item.account?.name),
            "mention": isNamed ? .string(route.person.id) : .null,
            "name": isTheirs ? text(item.nudge.action?.owner.firstName) : .null,
            "for": route.isNamed && route.meant != route.person ? .string(route.meant.firstName) : .null,
            "label": text(item.nudge.action.map { $0.short ?? $0.action }), "is-new": .bool(line.isNew),
            "state": .string(LineState(item, day: plan.day, playbook, phrasebook, routing).text),
        ]
    }

    /// How to answer, shown on lines that are there.
    private func examples(_ lines: [DigestPlan.Line]) -> [String] {
        func numbers(_ group: Digest.Group) -> [Int] { lines.filter { $0.item.group == group }.map(\.number) }
        let (us, customers, blocked) = (numbers(.us), numbers(.customers), numbers(.blocked))
        return [
            us.first.map { "\($0) done" }, us.dropFirst().first.map { "\($0) snooze mon" },
            customers.first.map { "\($0) ask" }, blocked.first.map { "\($0) escalate" },
        ].compactMap(\.self)
    }

    /// `Five`.
    private func word(_ count: Int) -> String {
        let word = Figures.word(count)
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    private func text(_ string: String?) -> Value { string.map(Value.string) ?? .null }
}
