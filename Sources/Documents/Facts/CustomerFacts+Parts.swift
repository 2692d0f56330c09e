package import Days
package import Reviews

extension CustomerFacts {
    /// The review as its date and length.
    package struct Meeting: Codable, Hashable, Sendable {
        package let kind: String
        package let quarter: Quarter
        /// Held, or else planned.
        package let day: Day?
        /// `15:00`, in the customer's time zone.
        package let time: String?
        package let minutes: Int?
        package let isTentative: Bool
        package let isHeld: Bool

        init(_ review: Review) {
            kind = review.type.words
            quarter = review.quarter
            day = review.heldAt ?? review.plannedAt
            time = review.plannedTime
            minutes = review.minutes
            isTentative = review.isTentative && !review.isHeld
            isHeld = review.isHeld
        }
    }

    /// What they want, in their own words: impact and the date it must be there. How they decide stays with us.
    package struct Aims: Codable, Hashable, Sendable {
        package let impact: [String]
        package let event: String?
        package let eventDay: Day?
        package let confirmedBy: String?
        package let confirmedOn: Day?

        init(_ spiced: SPICEDVersion) {
            impact = spiced.impact
            event = spiced.criticalEvent?.what
            eventDay = spiced.criticalEvent?.date
            confirmedBy = spiced.confirmedBy
            confirmedOn = spiced.confirmedOn
        }
    }

    /// A goal with its numbers, in its unit.
    package struct CustomerGoal: Codable, Hashable, Sendable {
        package let statement: String
        /// What its figure is called in a list: `Resolution`.
        package let label: String?
        /// The share of the way from baseline to target, 1 at the target; nil where a number is missing.
        package let way: Double?
        package let source: String
        package let asOf: Day
        /// `48 h`, where they began; nil where nobody noted it.
        package let baseline: String?
        /// `48 h → 18 h`; nil where nothing is measured.
        package let progress: String?
        /// `24 h`.
        package let target: String?
        /// When the target was put right since they last confirmed their goals.
        package let changedOn: Day?
        /// `0.1` or `5 points`, what is left to go; nil where a number is missing.
        package let gap: String?
        /// Nil where a number is missing.
        package let isMet: Bool?
        package let isEstimate: Bool
        package let due: Day?
        package let owner: String?

        /// - Parameter confirmedOn: When the customer last confirmed their goals.
        init(_ goal: Goal, owner: String? = nil, confirmedOn: Day? = nil) {
            changedOn = goal.targetSetOn.flatMap { day in confirmedOn.map { day > $0 } ?? true ? day : nil }
            statement = goal.statement
            label = goal.label
            way = goal.ofTheWay
            source = goal.provenance.source
            asOf = goal.provenance.asOf
            baseline = goal.baseline.map(goal.figure)
            progress = goal.current.map { now in
                [goal.baseline, now].compactMap(\.self).map(goal.figure).joined(separator: " → ")
            }
            target = goal.target.map(goal.figure)
            gap = goal.gap.map(goal.distance)
            isMet = goal.isMet
            isEstimate = goal.isEstimate
            due = goal.due
            self.owner = owner
        }
    }

    /// One section of the meeting.
    package struct AgendaLine: Codable, Hashable, Sendable {
        package let section: AgendaItem.Section
        package let title: String
        package let minutes: Int
        /// Minutes from the beginning.
        package let begins: Int
        package let lead: String

        static func lines(
            _ items: [AgendaItem], csm: String, customer: String, _ words: DocumentWords
        ) -> [AgendaLine] {
            var minute = 0
            return items.map { item in
                defer { minute += item.minutes }
                let lead =
                    switch item.owner {
                    case .csm: csm
                    case .customer: customer
                    case .joint: words.say(.both)
                    }
                return AgendaLine(
                    section: item.section, title: item.title, minutes: item.minutes, begins: minute,
                    lead: item.lead ?? lead)
            }
        }
    }

    /// Somebody who is in the room; what we think of their part in the decision is not the customer's to read.
    package struct Attendee: Codable, Hashable, Sendable {
        package let name: String
        package let title: String?
        /// How senior, which settles what is in it for them; nil where it is unknown.
        package let level: Contact.Level?

        static func list(_ attendees: [Review.Attendee], contacts: [Contact]) -> [Attendee] {
            let known = Dictionary(contacts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            return attendees.compactMap { attendee in
                guard let contact = known[attendee.contact], contact.isActive else { return nil }
                return Attendee(
                    name: attendee.delegate ?? contact.name, title: attendee.delegate == nil ? contact.title : nil,
                    level: attendee.delegate == nil ? contact.level : nil)
            }
        }
    }

    /// What somebody will do by a day (S2 QBR Summary Email: action, owner, due date).
    package struct Commitment: Codable, Hashable, Sendable {
        package let id: String
        package let action: String
        package let owner: String
        package let side: Action.Side
        package let due: Day
        package let doneCriterion: String?
        package let completedOn: Day?

        init(_ action: Action) {
            id = action.id
            self.action = action.action
            owner = action.owner.name
            side = action.side
            due = action.dueDate
            doneCriterion = action.doneCriterion
            completedOn = action.status == .complete ? action.completionDate ?? action.dueDate : nil
        }
    }

    /// A saving or gain, how it was counted, and whether they have confirmed it (L31).
    package struct ValueLine: Codable, Hashable, Sendable {
        package let kind: String
        package let amount: Money
        package let formula: String
        package let source: String
        package let asOf: Day
        package let isConfirmed: Bool
        package let confirmedBy: String?
        package let confirmedOn: Day?

        init(_ entry: ValueEntry, _ words: DocumentWords) {
            kind = words.kind(entry.category)
            amount = entry.amount
            formula = entry.working
            source = entry.provenance.source
            asOf = entry.provenance.asOf
            isConfirmed = entry.validation == .yes
            confirmedBy = entry.validatedBy
            confirmedOn = entry.validatedOn
        }
    }

    /// What they got for what they paid in the same quarter, of what they have confirmed alone (S2 Key Metrics).
    package struct Return: Codable, Hashable, Sendable {
        package let value: Money
        package let investment: Money
        /// `1.7x what you pay ($42,000 on $25,000); net gain 68%`.
        package let words: String

        /// Nil where nothing is confirmed, where quarters differ, or where the rule refuses.
        init?(_ values: [ValueEntry], contract: Contract?, rates: [ExchangeRate]) {
            let confirmed = values.filter { $0.countedIn && $0.validation == .yes }
            guard let first = confirmed.first, confirmed.allSatisfy({ $0.period == first.period }),
                let currency = contract?.acv?.currency
            else { return nil }
            let amounts = confirmed.compactMap { $0.amount.converted(to: currency, by: rates)?.amount.minor }
            let total = Money(minor: amounts.reduce(0, +), currency: currency)
            let span = ROI.Span.quarter(first.period)
            guard amounts.count == confirmed.count,
                let roi = try? ROI(value: total, of: span, against: contract?.quarterlyInvestment, of: span)
            else { return nil }
            value = roi.value
            investment = roi.investment
            words = roi.words(for: .customer)
        }
    }
}
