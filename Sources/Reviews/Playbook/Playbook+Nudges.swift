extension Playbook {
    /// When the bot speaks of its own accord, and about what.
    package struct NudgePlan: Decodable, Hashable, Sendable {
        /// An open action is due within so many days.
        package var dueSoonDays: Int
        /// Days since it was due.
        package var overdue: Ladder
        /// Days since something has been in the way.
        package var blocked: Ladder
        /// Days since a customer was asked.
        package var noReply: Ladder
        /// Days since somebody higher up should have answered.
        package var noAnswer: Ladder
        /// Days since the goals became too old.
        package var oldGoals: Ladder
        /// Days since a review was held that has none after it.
        package var noNextReview: Ladder
        /// Days since a renewal came near without a review before it.
        package var renewalWithoutReview: Ladder
        /// So many days late or blocked, taking it up a level is proposed.
        package var proposeEscalationAfterDays: Int
        /// What should have been said longer ago than this, for the first time, is no longer said.
        package var lookBackDays: Int
        /// A digest shows as many lines as these, and all that are new.
        package var linesMax: Int
        /// A digest tells of no more things that are new or come round again; the others wait for the next day.
        package var newMax: Int
        /// A digest tells of no more accounts as a whole: renewals, next dates, old goals.
        package var accountsMax: Int

        private enum CodingKeys: String, CodingKey {
            case dueSoonDays = "due_soon_days"
            case overdue, blocked
            case noReply = "no_reply"
            case noAnswer = "no_answer"
            case oldGoals = "old_goals"
            case noNextReview = "no_next_review"
            case renewalWithoutReview = "renewal_without_review"
            case proposeEscalationAfterDays = "propose_escalation_after_days"
            case lookBackDays = "look_back_days"
            case linesMax = "lines_max"
            case newMax = "new_max"
            case accountsMax = "accounts_max"
        }

        /// All ladders by their keys.
        package var ladders: [(key: String, ladder: Ladder)] {
            [
                ("overdue", overdue), ("blocked", blocked), ("no_reply", noReply), ("no_answer", noAnswer),
                ("old_goals", oldGoals), ("no_next_review", noNextReview),
                ("renewal_without_review", renewalWithoutReview),
            ]
        }
    }

    /// On which days something is said, and said again: less and less often.
    ///
    /// After the last of `days` it comes round `thenEvery` days later, and each time after twice as many, up to
    /// `atMostEvery`: 1, 3, 7, then 14, 28, 56, 84 …
    package struct Ladder: Decodable, Hashable, Sendable {
        package var days: [Int]
        package var thenEvery: Int
        package var atMostEvery: Int

        private enum CodingKeys: String, CodingKey {
            case days
            case thenEvery = "then_every"
            case atMostEvery = "at_most_every"
        }

        package init(days: [Int], thenEvery: Int, atMostEvery: Int) {
            self.days = days
            self.thenEvery = thenEvery
            self.atMostEvery = atMostEvery
        }

        /// The step that so many days have reached; nil before the first.
        package func step(after elapsed: Int) -> Int? {
            guard var step = days.last(where: { $0 <= elapsed }) else { return nil }
            guard step == days.last, thenEvery > 0 else { return step }
            var gap = thenEvery
            while step + gap <= elapsed {
                step += gap
                gap = max(1, min(gap * 2, atMostEvery))
            }
            return step
        }
    }
}
