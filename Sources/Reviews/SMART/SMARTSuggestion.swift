package import Days

/// What the bot may suggest for a part that is missing.
package enum SMARTSuggestion {
    /// How many of a group count as success where nobody has said: 18 of 24.
    ///
    /// (ours) The playbook's `suggested_target_pct`, rounded half up, at least 1.
    package static func target(ofPopulation count: Int, playbook: Playbook) -> Int? {
        guard count > 0, count < 1_000_000_000 else { return nil }
        let share = Double(count) * playbook.smart.suggestedTargetPct / 100
        return min(count, max(1, Int(share.rounded())))
    }

    /// A day in place of "Q2": a month before the next review, on a Friday or earlier in the week.
    ///
    /// Where that is too near, the Friday two weeks from today, unless the review comes first.
    package static func due(nextReview: Day?, today: Day) -> Day? {
        if let nextReview {
            let month = nextReview.adding(months: -1).orWorkdayBefore
            if month - today >= 7 { return month }
        }
        let friday = (today + 14).startOfWeek + 4
        guard let nextReview, friday > nextReview else { return friday }
        let before = nextReview.adding(workdays: -1)
        return before > today ? before : nil
    }
}
