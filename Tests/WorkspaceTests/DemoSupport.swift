import Days
import Foundation
import Reviews
import Workspace
import Yams

/// The demo's facts as tests ask for them.
extension DemoBook {
    func account(_ id: String) -> Account? { accounts.first { $0.id == id } }
    func contract(_ account: String) -> Contract? { contracts.first { $0.account == account } }
    func action(_ id: String) -> Action? { actions.first { $0.id == id } }
    func goal(_ id: String) -> Goal? { goals.first { $0.id == id } }
    func spicedVersion(_ account: String) -> SPICEDVersion? {
        spiced.filter { $0.account == account }.max { $0.version < $1.version }
    }

    func review(plannedIn account: String) -> Review? { reviews.first { $0.account == account && !$0.isHeld } }
    func lastReview(of account: String) -> Review? {
        reviews.filter { $0.account == account && $0.isHeld }.max {
            ($0.heldAt ?? Demo.today) < ($1.heldAt ?? Demo.today)
        }
    }

    func openActions(_ account: String) -> [Action] { actions.filter { $0.linkedTo.account == account && $0.isOpen } }

    /// A metric's values, oldest first.
    func values(_ metric: String, _ account: String) -> [Double] {
        metrics.filter { $0.account == account && $0.metric == metric }.sorted { $0.date < $1.date }.map(\.value)
    }

    /// What is late for somebody: what they own, and what customers owe on their accounts; the latest first.
    func late(for person: String, on day: Day) -> [Action] {
        let own = Set(accounts.filter { $0.ownerCSM == person }.map(\.id))
        return actions.filter { $0.isOverdue(on: day) }
            .filter { $0.owner.id == person || $0.side == .theirs && own.contains($0.linkedTo.account) }
            .sorted { $0.dueDate < $1.dueDate }
    }

    /// The health of an account by the rule and the playbook as they are shipped.
    func health(_ account: String, on day: Day = Demo.today, playbook: Playbook) -> HealthSnapshot? {
        let inputs = HealthInputs(
            metrics: metrics.filter { $0.account == account }, tickets: ticketRollups.filter { $0.account == account },
            contract: contract(account), account: self.account(account),
            reviews: reviews.filter { $0.account == account }, contacts: contacts.filter { $0.account == account },
            today: day)
        return HealthRule(inputs, playbook: playbook, today: day).snapshot(id: "\(account)-\(day)", account: account)
    }
}

/// `intents/playbook.yaml` as it is shipped.
func shippedPlaybook() throws -> Playbook {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "intents/playbook.yaml"), encoding: .utf8)
    return try YAMLDecoder().decode(Playbook.self, from: text)
}
