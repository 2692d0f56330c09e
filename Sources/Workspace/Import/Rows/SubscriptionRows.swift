import Days
import Reviews

/// A billing export: each account's contract is made of its subscriptions.
///
/// ARR is the sum of the open ones, whose end date is empty; a trial counts with the amount that it has, which is 0 in
/// the exports seen. A renewal date is not in such a file, so it stays unknown.
struct SubscriptionRows: RowReader {
    private struct Sum {
        var subscriptions: [Contract.Subscription] = []
        var seats: Int?
        var renews: Set<Bool> = []
        /// What the open ones cost a year, whatever their currency.
        var minor = 0
        var line: Int

        /// The yearly amount of the open ones, 0 where all have ended; nil where it has several currencies.
        var arr: Money? {
            let currencies = Set(subscriptions.compactMap(\.arr?.currency))
            guard currencies.count == 1, let currency = currencies.first else { return nil }
            return Money(minor: minor, currency: currency)
        }
    }

    private var sums: [String: Sum] = [:]

    mutating func read(_ row: inout ImportRow, _ book: ImportBook, _ plan: inout ImportPlan) {
        guard let id = row.required(.id), let account = row.account(in: book), !plan.isDouble(id, row) else { return }
        let start = row.day(.start)
        if start == nil && row.text(.start) == nil { _ = row.required(.start) }
        let end = row.day(.end)
        let arr = row.money(.arr)
        let seats = row.whole(.seats)
        let renews = row.yesOrNo(.autoRenew)
        guard let start else { return }
        if let end, end < start { plan.warn("subscriptions that end before they start", line: row.line) }
        var sum = sums[account] ?? Sum(line: row.line)
        sum.subscriptions.append(Contract.Subscription(id: id, start: start, end: end, arr: arr))
        if end == nil, let arr { sum.minor = row.sum(sum.minor, arr.minor, of: .arr) }
        if row.text(.end) == nil {
            if arr == nil && row.sheet.map.fields[.arr] != nil {
                plan.warn("open subscriptions without an amount, which count as nothing", line: row.line)
            }
            if let seats { sum.seats = row.sum(sum.seats ?? 0, seats, of: .seats) }
            if let renews { sum.renews.insert(renews) }
        }
        sums[account] = sum
    }

    func finish(_ sheet: ImportSheet, _ book: ImportBook, _ plan: inout ImportPlan) {
        for (account, sum) in sums.sorted(by: { $0.key < $1.key }) {
            let provenance = Provenance(source: sheet.table.file, asOf: sheet.asOf)
            let stored = book.contract(of: account)
            var contract = stored ?? Contract(id: "\(account)-contract", account: account, provenance: provenance)
            contract.subscriptions = sum.subscriptions.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
            contract.provenance = provenance
            contract.start = sum.subscriptions.map(\.start).min()
            contract.seatsLicensed = sum.seats
            contract.autoRenew = sum.renews.count == 1 ? sum.renews.first : nil
            if sheet.map.fields[.arr] != nil {
                guard let arr = sum.arr else {
                    plan.warn(
                        "accounts whose subscriptions have several currencies or no amounts, left out", line: sum.line)
                    continue
                }
                contract.take(arr: arr, acv: nil)
            }
            plan.take(contract, stored: stored, line: sum.line)
        }
        plan.note("ARR is the sum of an account's open subscriptions (no end date)")
    }
}
