import Days
import Reviews

/// People at customers.
struct ContactRows: RowReader {
    /// What people write for a role, letters alone.
    private static let otherNames: [String: Contact.Role] = [
        "sponsor": .execSponsor, "executivesponsor": .execSponsor, "buyer": .economicBuyer,
        "decisionmaker": .decider,
    ]

    mutating func read(_ row: inout ImportRow, _ book: ImportBook, _ plan: inout ImportPlan) {
        if row.yesOrNo(.deleted) == true { return plan.warn("rows marked as deleted, left out", line: row.line) }
        let parts = [row.text(.firstName), row.text(.lastName)].compactMap(\.self)
        let joined = parts.isEmpty ? nil : parts.joined(separator: " ")
        let account = row.account(in: book)
        guard let name = row.text(.name) ?? joined ?? row.required(.name), let account else { return }
        let id = row.text(.id) ?? "\(account)-\(Slug.of(row.text(.email) ?? name))"
        guard !plan.isDouble(id, row) else { return }
        let stored = book.find(Contact.self, id)
        var contact = stored ?? Contact(id: id, account: account, name: name, provenance: row.provenance)
        contact.account = account
        contact.name = name
        contact.provenance = row.provenance
        contact.email = row.text(.email) ?? contact.email
        contact.lastTouch = row.day(.lastTouch) ?? contact.lastTouch
        contact.startedOn = row.day(.start) ?? contact.startedOn
        contact.leftOn = row.day(.end) ?? contact.leftOn
        contact.title = row.text(.title) ?? contact.title
        let level = row.choice(.level, Contact.Level.self)
        contact.level = level ?? contact.level ?? contact.title.flatMap(ContactRows.level(ofTitle:))
        if let roles = roles(&row) { contact.roles = roles }
        plan.take(contact, stored: stored, line: row.line)
    }

    func finish(_ sheet: ImportSheet, _ book: ImportBook, _ plan: inout ImportPlan) {
        guard sheet.map.fields[.roles] == nil else { return }
        plan.note("no roles in this file: who is champion or sponsor stays unknown until told")
    }

    private func roles(_ row: inout ImportRow) -> [Contact.Role]? {
        guard let words = row.list(.roles) else { return nil }
        let roles = words.map { word in
            let name = ImportField.normalized(word)
            return Contact.Role.allCases.first { ImportField.normalized($0.rawValue) == name }
                ?? ContactRows.otherNames[name]
        }
        if roles.contains(nil) { row.fault(.roles, .notOneOf(Contact.Role.allCases.map(\.rawValue))) }
        return roles.compactMap(\.self)
    }

    /// The seniority that a title says in so many words; nil where it does not.
    ///
    /// The levels of S2 Metrics Selection by Executive Level.
    static func level(ofTitle title: String) -> Contact.Level? {
        let words = title.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
        func has(_ options: String...) -> Bool { words.contains(where: options.contains) }
        let isVicePresident = has("vp", "svp", "evp", "avp") || has("vice")
        if isVicePresident { return .vp }
        let chiefs = ["ceo", "cfo", "coo", "cto", "cio", "cmo", "cro", "ciso", "cpo", "cco", "chief", "president"]
        if words.contains(where: chiefs.contains) { return .cSuite }
        if has("director") { return .director }
        return has("manager") ? .manager : nil
    }
}
