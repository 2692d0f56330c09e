import Days
import Reviews

/// Accounts, with a contract where a row says what is paid or until when, and an owner where it names one.
///
/// An empty cell leaves what is stored as it is. The segment is never read: it follows from ARR (S2 QBR Cadence by
/// Segment), and a customer's own revenue is not ARR.
struct AccountRows: RowReader {
    private var names: [String: String] = [:]
    private var owners: [String: Person] = [:]

    mutating func read(_ row: inout ImportRow, _ book: ImportBook, _ plan: inout ImportPlan) {
        if row.yesOrNo(.deleted) == true { return plan.warn("rows marked as deleted, left out", line: row.line) }
        guard let name = row.required(.name) else { return }
        guard let id = id(of: name, &row, book), !plan.isDouble(id, row) else { return }
        noteName(name, id, row, book, &plan)
        let stored = book.find(Account.self, id)
        var account = stored ?? Account(id: id, name: name, createdAt: row.sheet.asOf, provenance: row.provenance)
        account.name = name
        account.provenance = row.provenance
        fill(&account, &row)
        account.ownerCSM = owner(row, book, &plan) ?? account.ownerCSM
        plan.take(account, stored: stored, line: row.line)
        takeContract(of: id, &row, book, &plan)
    }

    func finish(_ sheet: ImportSheet, _ book: ImportBook, _ plan: inout ImportPlan) {
        guard sheet.map.fields[.arr] == nil else { return }
        let revenue = sheet.table.header.contains { ImportField.normalized($0) == "annualrevenue" }
        plan.note(
            "no ARR in this file: a segment stays unknown until the account's ARR is imported or told"
                + (revenue ? "; AnnualRevenue is the customer's own revenue, not what it pays" : ""))
    }

    // MARK: Parts

    private func id(of name: String, _ row: inout ImportRow, _ book: ImportBook) -> String? {
        if row.sheet.map.fields[.id] != nil { return row.required(.id) }
        let ids = book.accounts(called: name)
        if ids.count > 1 {
            row.fault(.name, .manyAccounts(ids: ids))
            return nil
        }
        return ids.first ?? Slug.of(name)
    }

    /// Two accounts may share a name; whoever speaks of them will be asked which.
    private mutating func noteName(
        _ name: String, _ id: String, _ row: ImportRow, _ book: ImportBook, _ plan: inout ImportPlan
    ) {
        let isTaken = names[name.lowercased()] != nil || book.accounts(called: name).contains { $0 != id }
        if isTaken { plan.warn("accounts with a name that another account has ('\(name)')", line: row.line) }
        names[name.lowercased()] = id
    }

    private func fill(_ account: inout Account, _ row: inout ImportRow) {
        account.aliases = row.list(.aliases) ?? account.aliases
        account.domain = row.text(.domain).map(AccountRows.domain) ?? account.domain
        account.industry = row.text(.industry) ?? account.industry
        account.useCases = row.list(.useCases) ?? account.useCases
        account.region = row.text(.region) ?? account.region
        account.timezone = row.text(.timezone) ?? account.timezone
        account.lifecycleStage = row.text(.lifecycle) ?? account.lifecycleStage
        account.customerSince = row.day(.customerSince) ?? account.customerSince
        account.isPrivate = row.yesOrNo(.isPrivate) ?? account.isPrivate
        guard let text = row.text(.fiscalYearEnd) else { return }
        let month = Int(text).flatMap { (1...12).contains($0) ? $0 : nil } ?? DateText.month(text)
        if month == nil { row.fault(.fiscalYearEnd, .notAMonth) }
        account.fiscalYearEndMonth = month ?? account.fiscalYearEndMonth
    }

    /// The id of the person whom the row names as owner; made with the role csm where there is none of that name.
    private mutating func owner(_ row: ImportRow, _ book: ImportBook, _ plan: inout ImportPlan) -> String? {
        guard let name = row.text(.owner) else { return nil }
        if let known = book.person(named: name) ?? owners[name.lowercased()] { return known.id }
        let id = Slug.of(name)
        guard !id.isEmpty else { return nil }
        let person = Person(id: id, name: name, role: .csm)
        owners[name.lowercased()] = person
        if book.find(Person.self, id) == nil { plan.add(person, .created) }
        return id
    }

    private func takeContract(
        of account: String, _ row: inout ImportRow, _ book: ImportBook, _ plan: inout ImportPlan
    ) {
        let stored = book.contract(of: account)
        let blank = Contract(id: "\(account)-contract", account: account, provenance: row.provenance)
        var contract = stored ?? blank
        contract.provenance = row.provenance
        contract.take(arr: row.money(.arr), acv: row.money(.acv))
        contract.start = row.day(.start) ?? contract.start
        contract.renewalDate = row.day(.renewal) ?? contract.renewalDate
        contract.autoRenew = row.yesOrNo(.autoRenew) ?? contract.autoRenew
        contract.noticeDays = row.whole(.noticeDays) ?? contract.noticeDays
        contract.seatsLicensed = row.whole(.seats) ?? contract.seatsLicensed
        contract.modules = row.list(.modules) ?? contract.modules
        contract.paymentStatus = row.text(.paymentStatus) ?? contract.paymentStatus
        if stored == nil && contract == blank { return }
        if let start = contract.start, let renewal = contract.renewalDate, renewal < start {
            plan.warn("contracts that renew before they start", line: row.line)
        }
        plan.take(contract, stored: stored, line: row.line)
    }

    /// `https://www.acme.com/en` → `acme.com`.
    static func domain(_ text: String) -> String {
        var rest = text.lowercased()[...]
        if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
        if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
        return String(rest.prefix { $0 != "/" })
    }
}
