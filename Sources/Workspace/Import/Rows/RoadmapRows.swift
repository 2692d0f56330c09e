import Days
import Reviews

/// What product builds, thinks about or has built.
///
/// What the file does not call announced is nobody's to tell, as S2 Roadmap Governance has it.
struct RoadmapRows: RowReader {
    mutating func read(_ row: inout ImportRow, _ book: ImportBook, _ plan: inout ImportPlan) {
        guard let what = row.required(.feature), row.required(.state) != nil else { return }
        let state = row.choice(.state, RoadmapState.self)
        let expected = expected(&row)
        let shipped = row.day(.shippedOn)
        let announced = row.yesOrNo(.announced)
        let isBeta = row.yesOrNo(.beta)
        let stored = stored(what, row, book)
        let id = row.text(.id) ?? stored?.id ?? "roadmap-\(Slug.of(what))"
        guard let state, row.faults.isEmpty, !plan.isDouble(id, row) else { return }
        let source = Provenance(source: row.text(.source) ?? row.provenance.source, asOf: row.sheet.asOf)
        var item = stored ?? RoadmapItem(id: id, what: what, state: state, isAnnounced: false, provenance: source)
        item.what = what
        item.state = state
        item.provenance = source
        item.expected = expected ?? item.expected
        item.shippedOn = state == .shipped ? shipped ?? item.shippedOn : nil
        item.solves = row.list(.solves) ?? item.solves
        item.isAnnounced = announced ?? item.isAnnounced
        item.isBeta = isBeta ?? item.isBeta
        if state == .shipped, item.shippedOn == nil { plan.warn("shipped things without their day", line: row.line) }
        if !item.isAnnounced { plan.warn("things that are not announced, so nobody is told of them", line: row.line) }
        plan.take(item, stored: stored, line: row.line)
        tell(item, since: stored, book, &plan)
    }

    /// The one with that id, else of that name: an item that was told in a conversation has no id of product's.
    private func stored(_ what: String, _ row: ImportRow, _ book: ImportBook) -> RoadmapItem? {
        if let id = row.text(.id), let item = book.find(RoadmapItem.self, id) { return item }
        let name = what.lowercased()
        return book.all(RoadmapItem.self).filter { $0.what.lowercased() == name }.min { $0.id < $1.id }
    }

    /// Who asked for it waits to hear of it anew, once product says something else.
    private func tell(_ item: RoadmapItem, since stored: RoadmapItem?, _ book: ImportBook, _ plan: inout ImportPlan) {
        guard let stored, stored.state != item.state, stored.provenance.asOf <= item.provenance.asOf else { return }
        let asked = book.all(FeatureRequest.self).filter { $0.roadmapItem == item.id && $0.isOpen }
        for var request in asked.sorted(by: { $0.id < $1.id }) {
            request.state = item.state
            request.lastToldCustomer = nil
            plan.add(request, .updated)
        }
    }

    private func expected(_ row: inout ImportRow) -> DayRange? {
        guard let text = row.text(.expected) else { return nil }
        if let span = SpanText.span(text) { return span }
        row.fault(.expected, .notAPeriod)
        return nil
    }
}
