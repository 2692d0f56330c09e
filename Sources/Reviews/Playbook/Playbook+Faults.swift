import Days

extension Playbook {
    /// What does not add up, each a sentence that begins with the key's path and ends with what to do.
    ///
    /// The shape is already sound (decoding saw to it); this is about numbers that contradict each other.
    package func faults() -> [String] {
        bandFaults + segments.flatMap(Self.faults) + orderFaults + sectionFaults + agendaNumberFaults + weightFaults
            + fullMarkFaults + indicatorFaults + stepFaults + timingFaults + countFaults + nudgeFaults
            + escalationFaults + programFaults
            + calendarFaults + maturityFaults + meetingFaults + metricFaults + goalFaults + valueFaults
            + riskFaults + roadmapFaults + storyFaults + otherFaults
    }

    private var stepFaults: [String] {
        [("preparation", preparation), ("follow_up", followUp)].flatMap { name, steps in
            let counts = Dictionary(grouping: steps, by: \.id)
            let doubled = counts.filter { $0.value.count > 1 }.keys.sorted().map {
                "\(name): the id '\($0)' stands there twice; give each step its own."
            }
            let odd = steps.filter { !(0...365).contains($0.days) }.map {
                "\(name).\($0.id).days: \($0.days) is not between 0 and 365; count days, without a sign."
            }
            return doubled + odd
        }
    }

    private var timingFaults: [String] {
        var faults = timing.avoidMonths.filter { !(1...12).contains($0) }.map {
            "timing.avoid_months: \($0) is no month; write 1 to 12."
        }
        faults += timing.avoidDays.filter { Day(iso: "2024-\($0)") == nil }.map {
            "timing.avoid_days: '\($0)' is no day of a year; write MM-DD, such as \"01-01\"."
        }
        if !Self.isRange(timing.renewalDaysBefore.map(Double.init)) {
            faults.append("timing.renewal_days_before: \(timing.renewalDaysBefore) is no range; write [fewest, most].")
        }
        if Set(timing.avoidMonths).count >= 12 {
            faults.append("timing.avoid_months: all twelve months are named, so no review fits; leave some free.")
        }
        if timing.searchDays < 7 { faults.append("timing.search_days: write at least 7.") }
        return faults
    }

    /// Counts that mean nothing where they are none.
    private var countFaults: [String] {
        let counts = [
            ("timing.prepare_days", timing.prepareDays), ("timing.usual_gap_days", timing.usualGapDays),
            ("timing.renewal_near_days", timing.renewalNearDays),
            ("timing.renewal_in_sight_days", timing.renewalInSightDays),
            ("week.reviews_within_days", week.reviewsWithinDays), ("week.accounts_max", week.accountsMax),
            ("goals.old_after_days", goals.oldAfterDays),
        ]
        return counts.filter { $0.1 < 1 }.map { "\($0.0): write 1 or more." }
    }

    private var otherFaults: [String] {
        var faults: [String] = []
        if !(0 < goals.yellowFromPct && goals.yellowFromPct < goals.greenFromPct && goals.greenFromPct <= 100) {
            faults.append("goals.green_from_pct: write up to 100, and yellow_from_pct below it.")
        }
        if renewalFocus.map(\.fromMonths).min() != 0 {
            faults.append("renewal_focus: the last months before a renewal have no band; add one with from_months: 0.")
        }
        if checkIn.everyDays < 1 { faults.append("check_in.every_days: write 1 or more.") }
        if !(1...100).contains(smart.suggestedTargetPct) {
            faults.append("smart.suggested_target_pct: write 1 to 100.")
        }
        let lists = [
            ("vague_actions", smart.vagueActions), ("vague_owners", smart.vagueOwners),
            ("vague_dates", smart.vagueDates),
        ]
        for (key, words) in lists where words.isEmpty {
            faults.append("smart.\(key): the list is empty, so nothing is ever vague; keep at least one.")
        }
        return faults
    }

    /// Two numbers, the first not above the second.
    static func isRange(_ pair: [Double]) -> Bool { pair.count == 2 && pair[0] <= pair[1] }
}
