extension Playbook {
    /// Days of nudges that make no sense.
    var nudgeFaults: [String] {
        nudges.ladders.flatMap { Self.faults(of: $0.ladder, at: "nudges.\($0.key)") } + nudgeCountFaults
    }

    private static func faults(of ladder: Ladder, at path: String) -> [String] {
        var faults: [String] = []
        if ladder.days.isEmpty { faults.append("\(path).days: the list is empty; write at least one day.") }
        if ladder.days.contains(where: { !(0...365).contains($0) }) {
            faults.append("\(path).days: \(ladder.days) has a day that is not between 0 and 365; count days.")
        }
        if zip(ladder.days, ladder.days.dropFirst()).contains(where: { $0 >= $1 }) {
            faults.append("\(path).days: \(ladder.days) does not grow; list the days in their order, each once.")
        }
        if ladder.thenEvery < 0 { faults.append("\(path).then_every: write days, or 0 for never again.") }
        if ladder.thenEvery > 0, ladder.atMostEvery < ladder.thenEvery {
            faults.append("\(path).at_most_every: \(ladder.atMostEvery) is below then_every; write as much or more.")
        }
        return faults
    }

    private var nudgeCountFaults: [String] {
        var faults: [String] = []
        if !(0...60).contains(nudges.dueSoonDays) {
            faults.append("nudges.due_soon_days: write 0 to 60; 0 is never before the day itself.")
        }
        if nudges.overdue.days.contains(0) {
            faults.append("nudges.overdue.days: an action is not overdue on its day; begin with 1.")
        }
        let counts = [
            ("propose_escalation_after_days", nudges.proposeEscalationAfterDays),
            ("look_back_days", nudges.lookBackDays), ("lines_max", nudges.linesMax),
            ("new_max", nudges.newMax), ("accounts_max", nudges.accountsMax),
        ]
        return faults + counts.filter { $0.1 < 1 }.map { "nudges.\($0.0): write 1 or more." }
    }
}
