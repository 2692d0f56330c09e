package import Days

/// Three numbers about follow-up that are often taken for one (domain.md C18).
///
/// Cancelled actions are left out of all three. Each is nil where there is nothing to divide by.
package struct ActionRates: Hashable, Sendable {
    /// Done by its due date, of those that fell due. S2 Follow-up Metrics: above 80 %.
    package let onTime: Double?
    /// Done by the next review, of all. S2 QBR Program Metrics: 80 % at least.
    package let closed: Double?
    /// Still open at the next review, of all. S2 Follow-up Metrics: under 5 %.
    package let carriedOver: Double?
    /// Past their date now, of all. S2 Follow-up Metrics: under 10 %.
    package let overdue: Double?

    /// - Parameter day: Today, or the day of the next review for a period that is over.
    package init(_ actions: some Sequence<Action>, on day: Day) {
        let counted = actions.filter { $0.status != .cancelled && $0.createdOn <= day }
        let done = counted.filter { $0.status == .complete && ($0.completionDate ?? day) <= day }
        let doneIDs = Set(done.map(\.id))
        let late = counted.filter { $0.dueDate < day && !doneIDs.contains($0.id) }
        onTime = ActionRates.share(done.filter { $0.onTime == true }.count, of: done.count + late.count)
        closed = ActionRates.share(done.count, of: counted.count)
        carriedOver = ActionRates.share(counted.count - done.count, of: counted.count)
        overdue = ActionRates.share(late.count, of: counted.count)
    }

    private static func share(_ part: Int, of whole: Int) -> Double? {
        whole == 0 ? nil : Double(part) / Double(whole)
    }
}

extension Action {
    /// S2 Same actions every QBR (L24): it needs another plan, not another date.
    package func isCarriedOverTooOften(_ playbook: Playbook) -> Bool {
        isOpen && carryoverCount >= playbook.smart.carriedOverTooOften
    }
}
