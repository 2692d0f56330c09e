import Days
import Reviews

/// The progress note between two reviews (S2 Progress Check-in Template): what is done, what we do, gentle questions.
struct CheckInPage: DocumentPage {
    static let file = "check-in.md.mustache"

    let account: String
    let kind: String
    let quarter: Int
    /// Nil where nobody is the champion.
    let recipient: String?
    let preparedBy: String
    let hasCompleted: Bool
    let completed: [CommitmentRow]
    let hasOurs: Bool
    let ours: [CommitmentRow]
    let hasTheirs: Bool
    let theirs: [CommitmentRow]
    let isEmpty: Bool

    static let sample = CheckInPage(
        account: "a", kind: "QBR", quarter: 1, recipient: "r", preparedBy: "p", hasCompleted: true,
        completed: [.sample], hasOurs: true, ours: [.sample], hasTheirs: true, theirs: [.sample], isEmpty: false)
}

extension CheckInPage {
    init(_ facts: CustomerFacts) {
        let open = facts.commitments.filter { $0.completedOn == nil }
        let completed = CommitmentRow.list(facts.commitments.filter { $0.completedOn != nil }, today: facts.today)
        let ours = CommitmentRow.list(open.filter { $0.side == .ours }, today: facts.today)
        let theirs = CommitmentRow.list(open.filter { $0.side == .theirs }, today: facts.today)
        self.init(
            account: facts.account, kind: facts.meeting.kind, quarter: facts.meeting.quarter.number,
            recipient: facts.recipient, preparedBy: facts.preparedBy, hasCompleted: !completed.isEmpty,
            completed: completed, hasOurs: !ours.isEmpty, ours: ours, hasTheirs: !theirs.isEmpty, theirs: theirs,
            isEmpty: facts.commitments.isEmpty)
    }
}
