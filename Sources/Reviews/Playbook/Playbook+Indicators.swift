extension Playbook {
    /// When the lights of the last review are which (S2 QBR Health Indicators).
    package struct IndicatorPlan: Decodable, Hashable, Sendable {
        /// Per cent of that review's actions that are done.
        package var actionsGreenFromPct: Double
        package var actionsYellowFromPct: Double
        /// Moved so often, a review is red whoever came.
        package var movedRedFrom: Int
        /// So many days after the survey went out, no answer is an answer.
        package var replyDays: Int

        private enum CodingKeys: String, CodingKey {
            case actionsGreenFromPct = "actions_green_from_pct"
            case actionsYellowFromPct = "actions_yellow_from_pct"
            case movedRedFrom = "moved_red_from"
            case replyDays = "reply_days"
        }
    }

    /// Bands that overlap, and counts that mean nothing where they are none.
    var indicatorFaults: [String] {
        var faults: [String] = []
        let (yellow, green) = (indicators.actionsYellowFromPct, indicators.actionsGreenFromPct)
        if !(0 < yellow && yellow < green && green <= 100) {
            faults.append(
                "indicators.actions_green_from_pct: write up to 100, and actions_yellow_from_pct below it.")
        }
        let counts = [
            ("indicators.moved_red_from", indicators.movedRedFrom), ("indicators.reply_days", indicators.replyDays),
        ]
        return faults + counts.filter { $0.1 < 1 }.map { "\($0.0): write 1 or more." }
    }
}
