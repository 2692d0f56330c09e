import Days
import Reviews

/// Action items: the eight fields of S2 Action Tracking System, as far as a file has them.
///
/// An action that the workspace knows is left as it is: its status and date are kept by those who work on it, not by
/// an export. Without an id a row is known again by its account and its words.
struct ActionRows: RowReader {
    mutating func read(_ row: inout ImportRow, _ book: ImportBook, _ plan: inout ImportPlan) {
        let account = row.account(in: book)
        let text = row.required(.action)
        let name = row.required(.owner)
        let due = row.required(.due) == nil ? nil : row.day(.due)
        let status = row.text(.status) == nil ? .notStarted : row.status()
        guard let account, let text, let name, let due, let status else { return }
        let id = row.text(.id) ?? ""
        let key = id.isEmpty ? "\(account)\n\(text.lowercased())" : id
        guard !plan.isDouble(key, row) else { return }
        if let known = book.action(id, or: text, of: account) {
            plan.keep()
            if known.dueDate != due || known.status != status {
                plan.warn("actions that stand otherwise in the workspace, left as they are there", line: row.line)
            }
            return
        }
        guard let (owner, side) = owner(name, account, &row, book) else { return }
        var action = Action(
            id: id, action: text, owner: owner, dueDate: due, status: status, linkedTo: .init(account: account),
            side: row.choice(.side, Action.Side.self) ?? side, doneCriterion: row.text(.doneCriterion),
            createdBy: row.sheet.table.file, createdOn: row.sheet.asOf)
        action.notes = row.text(.notes).map { [$0] } ?? []
        if status == .complete {
            action.completionDate = row.sheet.asOf
            action.evidence = "complete in \(row.sheet.table.file)"
        }
        plan.add(action, .created)
    }

    /// A person of ours or a contact of the account, which settles whose side it is on.
    private func owner(
        _ name: String, _ account: String, _ row: inout ImportRow, _ book: ImportBook
    ) -> (Action.Owner, Action.Side)? {
        if let contact = book.contact(called: name, at: account) {
            return (Action.Owner(id: contact.id, name: contact.name), .theirs)
        }
        if let person = book.person(named: name) ?? book.find(Person.self, name) {
            return (Action.Owner(id: person.id, name: person.name), .ours)
        }
        row.fault(.owner, .unknownOwner)
        return nil
    }
}

extension ImportRow {
    /// A status by its own word or a common one.
    fileprivate mutating func status() -> Action.Status? {
        switch text(.status).map({ ImportField.normalized($0) }) {
        case "open", "todo", "new", "planned": .notStarted
        case "done", "completed", "closed": .complete
        case "doing", "started", "ongoing": .inProgress
        case "canceled": .cancelled
        default: choice(.status, Action.Status.self)
        }
    }
}
