package import Conversation
import Days
package import Foundation
package import Reviews
package import Workspace

/// One round of nudges: each destination whose time has come gets its digest, at most once a day.
///
/// A lease in the workspace lets one round run at a time, whichever process holds it; what is told, its log and its
/// message are written in one transaction.
package struct NudgeRound: Sendable {
    let workspace: Workspace
    let playbook: Playbook
    let phrasebook: Phrasebook
    /// All there are.
    package let destinations: [NudgeDestination]
    let canMessage: @Sendable (Person) -> Bool

    /// - Parameter canMessage: Whether somebody can be written to alone.
    package init(
        _ workspace: Workspace, playbook: Playbook, phrasebook: Phrasebook, destinations: [NudgeDestination],
        canMessage: @escaping @Sendable (Person) -> Bool = { _ in false }
    ) {
        self.workspace = workspace
        self.canMessage = canMessage
        self.playbook = playbook
        self.phrasebook = phrasebook
        self.destinations = destinations
    }

    private static let lease = "nudges"
    /// A round that died is let go after so many seconds.
    private static let leaseSeconds = 600.0

    /// Writes what is to be told at an instant into the outbox.
    ///
    /// - Parameters:
    ///   - now: What time it is for the destinations.
    ///   - wall: What time it is for the lease and the log, where that is another: a demo plays on a day of its own.
    ///   - holder: Tells this round from others that may run at the same time: a process and its number.
    /// - Returns: What it came to, by destination; nil where another round is under way.
    /// - Throws: `WorkspaceError`.
    package func run(at now: Date, wall: Date? = nil, holder: String) throws -> [RoundOutcome]? {
        let open = destinations.filter { $0.isReachable && $0.schedule.isOpen(at: now) }
        let due = try open.filter { try $0.canEdit || !isDone($0, now) }
        let others =
            open.filter { !due.contains($0) }.map { RoundOutcome(destination: $0.name, result: .doneToday) }
            + destinations.filter { !open.contains($0) }.map { outcome(of: $0, waitingAt: now) }
        guard !due.isEmpty else { return others }
        let author = Author(
            name: "nudges", channel: "nudges", conversation: "nudges", at: (wall ?? now).formatted(.iso8601))
        let until = (wall ?? now).addingTimeInterval(Self.leaseSeconds).formatted(.iso8601)
        let taken = try workspace.turn(author) { try $0.takeLease(Self.lease, holder: holder, until: until) }
        guard let fence = taken else { return nil }
        // Found without holding others up; where facts have changed meanwhile, it is found again within the turn.
        let (early, generation) = try workspace.read { (try drafts($0, due, now), try $0.generation) }
        let written: [RoundOutcome]? = try workspace.turn(author) { turn in
            guard try turn.endLease(Self.lease, fence: fence) else { return nil }
            let round = try turn.generation == generation ? early : drafts(turn, due, now)
            for destination in round.opened { try turn.keep(destination) }
            for draft in round.drafts { try write(draft, turn) }
            return round.outcomes
        }
        return written.map { ($0 + others).sorted { $0.destination < $1.destination } }
    }

    /// When there is next something to do; nil where no destination has a time within a year.
    package func nextMoment(after now: Date) -> Date? {
        destinations.filter(\.isReachable).compactMap { $0.schedule.nextMoment(after: now) }.min()
    }

    func planner(_ facts: any Facts, _ day: Day) throws -> DayPlanner {
        let routing = Routing(destinations, people: try facts.all(Person.self), canMessage: canMessage)
        return DayPlanner(facts, playbook, routing, day: day)
    }

    private func isDone(_ destination: NudgeDestination, _ now: Date) throws -> Bool {
        try workspace.read { try $0.digest(of: destination.name, on: destination.schedule.day(at: now)) } != nil
    }

    private func outcome(of destination: NudgeDestination, waitingAt now: Date) -> RoundOutcome {
        guard destination.isReachable else { return RoundOutcome(destination: destination.name, result: .unreachable) }
        return RoundOutcome(
            destination: destination.name, result: .notYet(next: destination.schedule.nextMoment(after: now)))
    }

    private func drafts(_ facts: any Facts, _ due: [NudgeDestination], _ now: Date) throws -> RoundDrafts {
        var round = RoundDrafts()
        let days = Dictionary(grouping: due) { $0.schedule.day(at: now) }
        for (day, due) in days.sorted(by: { $0.key < $1.key }) {
            let planner = try planner(facts, day)
            let text = planner.text(phrasebook)
            let items = try planner.items().told
            let digests = try facts.digests(on: day)
            for destination in due {
                if digests.contains(where: { $0.destination == destination.name }) {
                    round.edit(digests, of: destination, items, text, planner.routing)
                } else {
                    round.open(destination, items, day: day, text, limits: playbook.nudges)
                }
            }
        }
        return round
    }

    private func write(_ draft: NudgeDraft, _ turn: Turn) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try turn.keep(draft.digest)
        for telling in draft.plan.tellings(in: draft.digest.id) { try turn.log(telling) }
        for line in draft.plan.lines where line.isTold {
            guard case .reminder(var reminder) = line.item.nudge.matter else { continue }
            reminder.keptOn = draft.plan.day
            try turn.save(reminder)
        }
        try turn.enqueue(
            OutgoingMessage(
                id: draft.digest.message, destination: draft.digest.destination, conversation: draft.digest.id,
                body: try encoder.encode(draft.reply), createdAt: turn.author.at, replaces: draft.replaces))
    }
}
