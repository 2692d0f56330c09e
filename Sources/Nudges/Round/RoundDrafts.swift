import Days
import Reviews
import Workspace

/// What a round is going to write.
struct RoundDrafts {
    private(set) var drafts: [NudgeDraft] = []
    /// Digests without a line, for channels that had nothing to be told when their time came: it is past now.
    private(set) var opened: [Digest] = []
    private(set) var outcomes: [RoundOutcome] = []

    /// The day's digest of a channel, and the direct messages that go at its time.
    mutating func open(
        _ destination: NudgeDestination, _ items: [String: [RoutedNudge]], day: Day, _ text: DigestText,
        limits: Playbook.NudgePlan
    ) {
        for (name, items) in RoundDrafts.parts(of: destination, items) {
            guard let plan = DigestPlan(items, destination: name, day: day, limits: limits) else {
                outcomes.append(RoundOutcome(destination: name, result: .nothingNew))
                continue
            }
            let draft = NudgeDraft(plan, destination, in: text)
            drafts.append(draft)
            outcomes.append(
                RoundOutcome(
                    destination: name, result: .queued(message: draft.digest.message, lines: plan.lines.count)))
        }
        guard !drafts.contains(where: { $0.digest.destination == destination.name }) else { return }
        opened.append(
            Digest(
                id: NudgeDraft.id(destination.name, day), destination: destination.name, day: day, text: "", lines: [],
                message: ""))
    }

    /// The digests of a channel's day, where lines of them are done with.
    mutating func edit(
        _ digests: [Digest], of destination: NudgeDestination, _ items: [String: [RoutedNudge]], _ text: DigestText,
        _ routing: Routing
    ) {
        outcomes.append(RoundOutcome(destination: destination.name, result: .doneToday))
        guard destination.canEdit else { return }
        let own = outcomes.count - 1
        for digest in digests where !digest.text.isEmpty && routing.isTold(digest, at: destination) {
            guard let draft = NudgeDraft(editing: digest, items[digest.destination] ?? [], in: text) else { continue }
            drafts.append(draft)
            let result = RoundOutcome.Result.edited(message: draft.digest.message, left: draft.plan.lines.count)
            let outcome = RoundOutcome(destination: digest.destination, result: result)
            if digest.destination == destination.name {
                outcomes[own] = outcome
            } else {
                outcomes.append(outcome)
            }
        }
    }

    /// The channel first, then people by their id.
    static func parts(
        of destination: NudgeDestination, _ items: [String: [RoutedNudge]]
    ) -> [(name: String, items: [RoutedNudge])] {
        let direct = items.filter {
            $0.value.first?.route.direct != nil && $0.value.first?.route.destination == destination
        }
        return [(destination.name, items[destination.name] ?? [])]
            + direct.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
