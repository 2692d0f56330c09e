import Days
package import Foundation
import Reviews
import Workspace

/// Looks ahead; writes nothing.
extension NudgeRound {
    /// What each destination would be told at its next time, and what nobody would hear of, each once.
    ///
    /// - Throws: `WorkspaceError`.
    package func preview(at now: Date) throws -> (previews: [NudgePreview], silent: [DayItems.SilentNudge]) {
        try workspace.read { facts in
            var previews: [NudgePreview] = []
            var silent: [DayItems.SilentNudge] = []
            var days: [Day: DayItems] = [:]
            for destination in destinations.sorted(by: { $0.name < $1.name }) {
                guard let (moment, day) = try nextTime(of: destination, at: now, facts) else { continue }
                let planner = try planner(facts, day)
                let items = try days[day] ?? planner.items()
                if days.isEmpty { silent = items.silent }
                days[day] = items
                let text = planner.text(phrasebook)
                previews += RoundDrafts.parts(of: destination, items.told).map { name, items in
                    let plan = DigestPlan(
                        items, destination: name, day: day, limits: playbook.nudges)
                    return NudgePreview(
                        destination: name, moment: moment, day: day, zone: destination.schedule.zone,
                        home: destination.name, plan: plan,
                        reply: plan.map(text.reply))
                }
            }
            return (previews, silent)
        }
    }

    /// Why an action was told of or not, and what will come of it at the next time of its destination.
    ///
    /// - Returns: Nil where there is no such action.
    /// - Throws: `WorkspaceError`.
    package func explain(_ action: String, at now: Date) throws -> NudgeExplanation? {
        try workspace.read { facts in
            guard let action = try facts.find(Action.self, action) else { return nil }
            let days = try destinations.compactMap { try nextTime(of: $0, at: now, facts) }.map(\.day)
            let day = days.min() ?? Schedule(zone: .gmt, minute: 0).day(at: now)
            let verdict: NudgeExplanation.Verdict
            do {
                verdict = .told(try planner(facts, day).item(for: action))
            } catch let silence as Silence {
                verdict = .silent(silence)
            }
            return NudgeExplanation(
                action: action, day: day, verdict: verdict, tellings: try facts.tellings(of: action.id))
        }
    }

    /// Now, where a digest is due; else the next moment.
    private func nextTime(
        of destination: NudgeDestination, at now: Date, _ facts: any Facts
    ) throws -> (moment: Date, day: Day)? {
        let schedule = destination.schedule
        let today = schedule.day(at: now)
        if schedule.isOpen(at: now), try facts.digest(of: destination.name, on: today) == nil { return (now, today) }
        return schedule.nextMoment(after: now).map { ($0, schedule.day(at: $0)) }
    }
}
