import Days
package import Reviews

/// What `pages/board.html.mustache` shows: what is open in a team's accounts, the most urgent first.
struct BoardWebPage: Sendable {
    static let file = "pages/board.html.mustache"

    struct Row: Sendable {
        let account: String
        let id: String
        let action: String
        let owner: String
        let due: String
        let status: String
    }

    /// Late, in the way, due soon, and the rest.
    struct Column: Sendable {
        let title: String
        let count: Int
        let rows: [Row]
    }

    let team: String
    let today: String
    let total: Int
    let columns: [Column]
    let isEmpty: Bool

    static let sample = BoardWebPage(
        team: "t", today: "t", total: 1,
        columns: [
            Column(
                title: "t", count: 1,
                rows: [Row(account: "a", id: "i", action: "a", owner: "o", due: "d", status: "s")])
        ], isEmpty: true)
}

/// An action with the account that it belongs to.
package struct BoardAction: Sendable {
    package let action: Action
    package let account: String

    package init(_ action: Action, account: String) {
        self.action = action
        self.account = account
    }
}

extension BoardWebPage {
    /// Days ahead that count as soon (ours).
    private static let soon = 7

    init(_ team: String, _ open: [BoardAction], today: Day, _ words: DocumentWords) {
        let sorted = open.filter(\.action.isOpen).sorted {
            ($0.action.dueDate, $0.action.id) < ($1.action.dueDate, $1.action.id)
        }
        func name(_ item: BoardAction) -> String {
            let action = item.action
            if action.isOverdue(on: today) { return "late" }
            if action.status == .blocked || action.status == .atRisk { return "stuck" }
            return action.dueDate <= today + BoardWebPage.soon ? "soon" : "later"
        }
        let groups = Dictionary(grouping: sorted, by: name)
        columns = ["late", "stuck", "soon", "later"].compactMap { key in
            groups[key].map { items in
                Column(
                    title: words.say(.boardColumn, [key: "yes"]), count: items.count,
                    rows: items.map { Row($0, today: today, words) })
            }
        }
        self.team = team
        self.today = "\(today.weekday.short) \(today.full)"
        total = sorted.count
        isEmpty = sorted.isEmpty
    }
}

extension BoardWebPage.Row {
    fileprivate init(_ item: BoardAction, today: Day, _ words: DocumentWords) {
        let row = ActionRow.list([item.action], goals: [], today: today, words)[0]
        self.init(
            account: item.account, id: row.id, action: row.action, owner: row.owner, due: row.due, status: row.status)
    }
}
