package import Days
package import Reviews
package import Workspace

/// What one message says on a day, and what of it is new; the words come later.
package struct DigestPlan: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        /// From 1; it stays with the line when others are gone.
        package let number: Int
        package let item: RoutedNudge
        /// Said today for the first time, or again because it has come round; else it only stands there beside that.
        package let isTold: Bool
        /// Marked as new.
        package let isNew: Bool
    }

    /// As the outbox calls the destination.
    package let destination: String
    package let day: Day
    package let lines: [Line]
    /// How many that stand were left out.
    package let more: Int
    /// How many that are new wait for the next day; accounts as a whole are not counted.
    package let waiting: Int
    /// How many lines the message had before, where this is an edit of it.
    package let before: Int?

    /// Alertmanager's manners: it speaks where something is new or comes round again, and then shows what stands too;
    /// else it is silent.
    ///
    /// - Parameter limits: Of those that only stand, no more are shown than fill up its lines. Of what is new, and of
    ///   accounts as a whole, no more are told than it has for a day, the most urgent first; the others wait.
    /// - Returns: Nil where there is no reason to speak.
    package init?(_ items: [RoutedNudge], destination: String, day: Day, limits: Playbook.NudgePlan) {
        let speaking = items.filter(\.speaks).sorted { $0.urgency < $1.urgency }
        let accounts = speaking.filter { NudgeRule.ofAccounts.contains($0.nudge.rule) }
        let news = speaking.dropLast(accounts.count) + accounts.prefix(limits.accountsMax)
        let told = news.prefix(limits.newMax)
        guard !told.isEmpty else { return nil }
        let standing = items.filter { !$0.speaks && $0.nudge.rule.stands && !$0.tellings.isEmpty }
            .sorted { $0.order < $1.order }
        let shown = standing.prefix(max(0, limits.linesMax - told.count))
        lines = (told + shown).sorted { $0.order < $1.order }.enumerated().map { index, item in
            let speaks = item.speaks
            return Line(
                number: index + 1, item: item, isTold: speaks,
                isNew: speaks && item.nudge.isNews(after: item.tellings))
        }
        more = standing.count - shown.count
        waiting = news.count - told.count
        before = nil
        self.destination = destination
        self.day = day
    }

    /// What is left of a digest later on its day: the lines that still hold, each with its number.
    package init(leftOf digest: Digest, _ items: [RoutedNudge]) {
        // An action is one thing, by whichever rule; an account or a review may have two.
        lines = digest.lines.compactMap { line in
            items.first {
                $0.nudge.subject == line.subject && (line.action != nil || $0.nudge.rule.rawValue == line.rule)
            }
            .map { Line(number: line.number, item: $0, isTold: false, isNew: false) }
        }
        more = 0
        waiting = 0
        before = lines.count < digest.lines.count ? digest.lines.count : nil
        destination = digest.destination
        day = digest.day
    }

    /// What to keep of it, for those who answer.
    package func kept() -> [Digest.Line] {
        lines.map { line in
            let nudge = line.item.nudge
            let review: String? = if case .review(let review, _) = nudge.matter { review.id } else { nil }
            return Digest.Line(
                number: line.number, group: line.item.group, subject: nudge.subject, account: nudge.account,
                action: nudge.action?.id, review: review, rule: nudge.rule.rawValue, person: line.item.route.person.id)
        }
    }

    /// What to log as told.
    package func tellings(in digest: String) -> [Telling] {
        lines.filter(\.isTold).map { line in
            let nudge = line.item.nudge
            return Telling(
                digest: digest, destination: destination, subject: nudge.subject, rule: nudge.rule.rawValue,
                anchor: nudge.anchor, stage: nudge.stage, day: day)
        }
    }
}
