package import Days

/// What is to be done before and after a review, day by day.
///
/// S2 QBR Preparation Timeline and Follow-up Timeline.
package struct PrepTimeline: Hashable, Sendable {
    package let review: Day
    /// From two weeks before to the day before; weekends roll back to Friday (domain.md C15).
    package let before: [DatedStep]
    /// From the day itself on; weekends move on to Monday, but the summary's 24 hours do not wait for one.
    package let after: [DatedStep]

    package init(review: Day, playbook: Playbook) {
        self.review = review
        before = PrepTimeline.dated(playbook.preparation) { (review - $0.days).orWorkdayBefore }
        after = PrepTimeline.dated(playbook.followUp) { step in
            let day = review + step.days
            return step.days <= 1 ? max(review, day.orWorkdayBefore) : day.orWorkdayAfter
        }
    }

    /// What is still ahead, today's included.
    package func ahead(on today: Day) -> [DatedStep] { (before + after).filter { $0.day >= today } }

    /// What should have been done before today.
    package func missed(on today: Day) -> [DatedStep] { before.filter { $0.day < today } }

    private static func dated(_ steps: [Playbook.Step], _ day: (Playbook.Step) -> Day) -> [DatedStep] {
        let dated = steps.map { step in
            DatedStep(id: step.id, day: day(step), label: step.label, who: step.who, minutes: step.minutes)
        }
        return dated.indices.sorted { (dated[$0].day, $0) < (dated[$1].day, $1) }.map { dated[$0] }
    }
}
