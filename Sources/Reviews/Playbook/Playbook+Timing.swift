package import Days

extension Playbook {
    /// One thing to do so many days before or after a review.
    ///
    /// S2 QBR Preparation Timeline and Follow-up Timeline.
    package struct Step: Decodable, Hashable, Sendable {
        package enum Doer: String, Codable, Sendable { case csm, lead, customer, both }

        package var id: String
        /// Always positive: before the review in `preparation`, after it in `follow_up`.
        package var days: Int
        package var label: String
        package var who: Doer
        package var minutes: Int?
    }

    /// The weekly day for what is open, and how often the customer hears from us.
    package struct CheckIn: Decodable, Hashable, Sendable {
        package var weekday: Weekday
        package var everyDays: Int

        private enum CodingKeys: String, CodingKey {
            case weekday
            case everyDays = "every_days"
        }

        package init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            let name = try container.decode(String.self, forKey: .weekday)
            guard let weekday = Weekday.allCases.first(where: { "\($0)" == name.lowercased() }) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .weekday, in: container,
                    debugDescription: "'\(name)' is no weekday; write monday, tuesday … sunday.")
            }
            self.weekday = weekday
            everyDays = try container.decode(Int.self, forKey: .everyDays)
        }
    }

    /// What the overview of a week shows.
    package struct Week: Decodable, Hashable, Sendable {
        package var reviewsWithinDays: Int
        package var accountsMax: Int

        private enum CodingKeys: String, CodingKey {
            case reviewsWithinDays = "reviews_within_days"
            case accountsMax = "accounts_max"
        }
    }

    /// When a review may be.
    ///
    /// S2 QBR Timing Considerations.
    package struct Timing: Decodable, Hashable, Sendable {
        /// Fewest and most days from the review to the renewal.
        package var renewalDaysBefore: [Int]
        /// 1 to 12.
        package var avoidMonths: [Int]
        /// Days of every year, as `MM-DD`.
        package var avoidDays: [String]
        package var avoidCustomersLastFiscalMonth: Bool
        package var newExecWithinDays: Int
        package var milestoneWithinDays: Int
        package var afterLaunchDays: Int
        /// Before the customer's fiscal year ends: next year's budget is made in them.
        package var budgetDaysBefore: Int
        /// How far a proposal may move, to either side.
        package var searchDays: Int
        /// For a review that nobody has planned yet.
        package var prepareDays: Int
        /// From one review to the next, where no rule finds a day.
        package var usualGapDays: Int
        /// A renewal within these needs a review that is planned.
        package var renewalNearDays: Int
        /// A renewal within these is worth a line.
        package var renewalInSightDays: Int

        private enum CodingKeys: String, CodingKey {
            case renewalDaysBefore = "renewal_days_before"
            case avoidMonths = "avoid_months"
            case avoidDays = "avoid_days"
            case avoidCustomersLastFiscalMonth = "avoid_customers_last_fiscal_month"
            case newExecWithinDays = "new_exec_within_days"
            case milestoneWithinDays = "milestone_within_days"
            case afterLaunchDays = "after_launch_days"
            case budgetDaysBefore = "budget_days_before"
            case searchDays = "search_days"
            case prepareDays = "prepare_days"
            case usualGapDays = "usual_gap_days"
            case renewalNearDays = "renewal_near_days"
            case renewalInSightDays = "renewal_in_sight_days"
        }
    }
}

extension Playbook.Timing {
    /// Whether a day is one of those of every year that suit nobody.
    package func isHoliday(_ day: Day) -> Bool { avoidDays.contains(String(day.description.suffix(5))) }
}
