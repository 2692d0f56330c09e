import Days
import Reviews

extension ImportPlan {
    /// Compares a file with the facts and says what importing it writes.
    ///
    /// - Parameters:
    ///   - progress: Told after every thousand rows how many are done.
    /// - Complexity: O(*rows*).
    static func making(_ sheet: ImportSheet, against book: ImportBook, progress: (Int) -> Void = { _ in }) -> ImportPlan
    {
        var plan = ImportPlan(sheet)
        // A file whose columns are not known would give the same fault in every row.
        guard sheet.map.faults.isEmpty else { return plan }
        var reader: any RowReader =
            switch sheet.target {
            case .accounts: AccountRows()
            case .contacts: ContactRows()
            case .subscriptions: SubscriptionRows()
            case .tickets: TicketRows()
            case .figures: FigureRows()
            case .featureUsage: FeatureUsageRows()
            case .metrics: MetricRows()
            case .goals: GoalRows()
            case .benchmarks: BenchmarkRows()
            case .roadmap: RoadmapRows()
            case .actions: ActionRows()
            }
        for (index, cells) in sheet.table.rows.enumerated() {
            var row = ImportRow(cells, of: sheet)
            reader.read(&row, book, &plan)
            plan.faults += row.faults
            if (index + 1).isMultiple(of: 1000) { progress(index + 1) }
        }
        reader.finish(sheet, book, &plan)
        plan.noteDay(of: sheet)
        if plan.rows == 0 && plan.isSound { plan.note("the file has a header and no rows") }
        // File order, so that an editor goes through them from top to bottom.
        plan.faults.sort { ($0.line ?? 0) < ($1.line ?? 0) }
        return plan
    }
}

extension ImportPlan {
    /// Remarks on an as-of day that the file itself makes unlikely: one to come, or one long after its last entry.
    private mutating func noteDay(of sheet: ImportSheet) {
        if let today = sheet.options.today, asOf > today {
            note("as of \(asOf) lies after today, \(today): say the right day with --as-of")
        }
        let columns = sheet.table.header.indices.filter {
            ImportField.normalized(sheet.table.header[$0]).hasPrefix("last")
        }
        let days = columns.flatMap { index in sheet.table.rows.compactMap { DateText().day($0.cells[index]) } }
        guard isDayOfFile, let last = days.filter({ $0 <= asOf }).max(), asOf - last > 14 else { return }
        note("the last day in this file is \(last): if it was exported then, say --as-of \(last)")
    }
}

/// Turns the rows of one kind of file into facts.
protocol RowReader {
    mutating func read(_ row: inout ImportRow, _ book: ImportBook, _ plan: inout ImportPlan)
    /// Writes what only the whole file tells.
    mutating func finish(_ sheet: ImportSheet, _ book: ImportBook, _ plan: inout ImportPlan)
}

extension RowReader {
    mutating func finish(_ sheet: ImportSheet, _ book: ImportBook, _ plan: inout ImportPlan) {}
}

extension Contract {
    /// What is paid a year: ACV is ARR unless somebody has said otherwise.
    mutating func take(arr: Money?, acv: Money?) {
        let isSame = self.acv == nil || self.acv == self.arr
        self.arr = arr ?? self.arr
        self.acv = acv ?? (isSame ? self.arr : self.acv)
    }
}

extension ImportRow {
    var provenance: Provenance { Provenance(source: sheet.table.file, asOf: sheet.asOf) }

    /// The id of the account that a row belongs to; a fault where it is unknown or not the only one.
    mutating func account(in book: ImportBook) -> String? {
        guard let name = text(.account) ?? sheet.options.account else {
            _ = required(.account)
            return nil
        }
        let ids = book.accounts(called: name)
        if ids.count == 1 { return ids[0] }
        let problem: ImportFault.Problem = ids.isEmpty ? .unknownAccount : .manyAccounts(ids: ids)
        if text(.account) == nil {
            stop(value: name, problem)
        } else {
            fault(.account, problem)
        }
        return nil
    }
}
