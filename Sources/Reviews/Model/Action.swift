package import Days

/// Something that one named person will have done by a day.
///
/// The eight fields of S2 Action Tracking System come first.
package struct Action: Codable, Hashable, Sendable, Identifiable {
    /// `QBR-2026Q1-003`.
    package var id: String
    /// Verb first: `write the peak readiness plan`.
    package var action: String
    package var owner: Action.Owner
    package var dueDate: Day
    package var status: Action.Status
    package var notes: [String]
    package var linkedTo: Action.Link
    package var completionDate: Day?
    package var side: Action.Side
    package var support: [String]
    package var doneCriterion: String?
    package var evidence: String?
    package var verifiedBy: String?
    package var createdBy: String
    package var createdOn: Day
    /// Earlier due dates, oldest first.
    package var dueHistory: [Day]
    package var carryoverCount: Int
    package var askCount: Int
    package var lastAskedOn: Day?
    package var snoozedUntil: Day?
    package var blockedReason: String?
    package var blockedSince: Day?
    /// A few words for lists: `SSO test results`.
    package var short: String?
    /// Whom it was taken up to; nil where it was not.
    package var escalation: Action.Escalation?
    /// When the customer was last told that it comes late; nil where nobody has said so.
    package var toldOn: Day?

    package init(
        id: String, action: String, owner: Action.Owner, dueDate: Day, status: Action.Status = .notStarted,
        notes: [String] = [], linkedTo: Action.Link, completionDate: Day? = nil, side: Action.Side,
        support: [String] = [], doneCriterion: String? = nil, evidence: String? = nil, verifiedBy: String? = nil,
        createdBy: String, createdOn: Day, dueHistory: [Day] = [], carryoverCount: Int = 0, askCount: Int = 0,
        lastAskedOn: Day? = nil, snoozedUntil: Day? = nil, blockedReason: String? = nil, blockedSince: Day? = nil,
        short: String? = nil, escalation: Action.Escalation? = nil
    ) {
        self.id = id
        self.action = action
        self.owner = owner
        self.dueDate = dueDate
        self.status = status
        self.notes = notes
        self.linkedTo = linkedTo
        self.completionDate = completionDate
        self.side = side
        self.support = support
        self.doneCriterion = doneCriterion
        self.evidence = evidence
        self.verifiedBy = verifiedBy
        self.createdBy = createdBy
        self.createdOn = createdOn
        self.dueHistory = dueHistory
        self.carryoverCount = carryoverCount
        self.askCount = askCount
        self.lastAskedOn = lastAskedOn
        self.snoozedUntil = snoozedUntil
        self.blockedReason = blockedReason
        self.blockedSince = blockedSince
        self.short = short
        self.escalation = escalation
    }
}

extension Action {
    /// S2 Status Definitions, without `overdue`, which is derived (domain.md C20).
    package enum Status: String, Codable, CaseIterable, Sendable {
        case notStarted = "not_started"
        case inProgress = "in_progress"
        case blocked
        case atRisk = "at_risk"
        case complete, cancelled
    }

    /// Who owes it: S0 part 5, actions on both sides.
    package enum Side: String, Codable, CaseIterable, Sendable { case ours, theirs }

    /// One named person: a workspace person or a contact.
    package struct Owner: Codable, Hashable, Sendable {
        package var id: String
        package var name: String

        package init(id: String, name: String) {
            self.id = id
            self.name = name
        }

        package var firstName: String { name.split(separator: " ").first.map(String.init) ?? name }
    }

    /// What it belongs to.
    package struct Link: Codable, Hashable, Sendable {
        package var account: String
        package var review: String?
        package var goal: String?

        package init(account: String, review: String? = nil, goal: String? = nil) {
            self.account = account
            self.review = review
            self.goal = goal
        }
    }

    package var isOpen: Bool { status != .complete && status != .cancelled }

    /// S2 Status Definitions, Overdue: derived (domain.md C20).
    package func isOverdue(on today: Day) -> Bool { isOpen && dueDate < today }

    /// 0 where it is not overdue.
    package func daysOverdue(on today: Day) -> Int { isOverdue(on: today) ? today - dueDate : 0 }

    /// Whether it was closed by its due date; nil while open or cancelled.
    package var onTime: Bool? { status == .complete ? completionDate.map { $0 <= dueDate } : nil }

    package func isSnoozed(on today: Day) -> Bool { snoozedUntil.map { $0 > today } ?? false }
}
