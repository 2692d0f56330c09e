import Days
import Reviews

/// A commitment in a customer's table.
struct CommitmentRow: Sendable {
    let action: String
    let owner: String
    let due: String
    /// Empty where nobody said how it will be seen.
    let done: String
    /// `Fri 6 Mar`, where it is complete; else empty.
    let completed: String
    let isLate: Bool

    static func list(_ commitments: [CustomerFacts.Commitment], today: Day) -> [CommitmentRow] {
        commitments.map { commitment in
            CommitmentRow(
                action: commitment.action, owner: commitment.owner,
                due: commitment.due.words(on: today), done: commitment.doneCriterion ?? "",
                completed: commitment.completedOn?.words(on: today) ?? "",
                isLate: commitment.completedOn == nil && commitment.due < today)
        }
    }

    static let sample = CommitmentRow(
        action: "a", owner: "o", due: "d", done: "d", completed: "c", isLate: false)
}
