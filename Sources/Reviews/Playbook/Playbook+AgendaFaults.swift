extension Playbook {
    /// A template that does not fit its length, or shows results before goals (S0).
    var orderFaults: [String] {
        var faults: [String] = []
        let total = agenda.sections.reduce(0) { $0 + $1.minutes }
        if total != agenda.minutes {
            faults.append(
                "agenda.sections: the sections come to \(total) minutes, not to \(agenda.minutes); "
                    + "change a section or agenda.minutes.")
        }
        let order = agenda.sections.map(\.section)
        let goals = order.firstIndex(of: .businessContext)
        if goals == nil {
            faults.append("agenda.sections: there is no business_context, where goals are checked; add it.")
        }
        if let goals, let results = order.firstIndex(of: .valueReview), results < goals {
            faults.append("agenda.sections: value_review comes before business_context; check goals first.")
        }
        return faults
    }

    var sectionFaults: [String] {
        (agenda.sections + [agenda.risks.section, agenda.pause.section]).flatMap { plan in
            let path = "agenda.sections.\(plan.section.rawValue)"
            var faults: [String] = []
            if plan.minutes < 1 { faults.append("\(path).minutes: \(plan.minutes) is too short; write 1 or more.") }
            if !(0...100).contains(plan.talkPct) {
                faults.append("\(path).talk_pct: \(Figures.plain(plan.talkPct)) is no share; write 0 to 100.")
            }
            if !Self.isRange(plan.sharePct) {
                faults.append("\(path).share_pct: \(plan.sharePct) is no range; write [from, to].")
            }
            return faults
        }
    }

    var agendaNumberFaults: [String] {
        var faults: [String] = []
        let edges = agenda.forward
        if !(edges.failBelowPct <= edges.warnBelowPct && edges.warnBelowPct <= edges.targetPct) {
            faults.append("agenda.forward: write fail_below_pct below warn_below_pct, and that below target_pct.")
        }
        if !(0..<50).contains(agenda.bufferPct) {
            faults.append(
                "agenda.buffer_pct: \(Figures.plain(agenda.bufferPct)) is not between 0 and 50; write 10, say.")
        }
        return faults
    }
}
