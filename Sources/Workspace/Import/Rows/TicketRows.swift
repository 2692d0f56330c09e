import Days
import Reviews

/// Support tickets, one by one.
struct TicketRows: RowReader {
    mutating func read(_ row: inout ImportRow, _ book: ImportBook, _ plan: inout ImportPlan) {
        guard let id = row.required(.id), let account = row.account(in: book), !plan.isDouble(id, row) else { return }
        let stored = book.find(Ticket.self, id)
        var ticket = stored ?? Ticket(id: id, provenance: row.provenance)
        ticket.account = account
        ticket.provenance = row.provenance
        ticket.opened = row.day(.opened) ?? ticket.opened
        ticket.closed = row.day(.closed) ?? ticket.closed
        ticket.type = row.text(.type) ?? ticket.type
        ticket.priority = row.text(.priority)?.lowercased() ?? ticket.priority
        let hours = row.number(.firstResponseHours).map { $0 * 60 }
        let minutes = (row.number(.firstResponseMinutes) ?? hours).flatMap { Int(exactly: $0.rounded()) }
        ticket.firstResponseMinutes = minutes ?? ticket.firstResponseMinutes
        ticket.resolutionHours = row.number(.resolutionHours) ?? ticket.resolutionHours
        if ["good", "bad", "offered", "unoffered"].contains(row.text(.csat)?.lowercased()) {
            plan.warn("satisfaction in a word rather than a score, left out", line: row.line)
        } else {
            ticket.csat = row.number(.csat) ?? ticket.csat
        }
        ticket.escalated = row.yesOrNo(.escalated) ?? ticket.escalated
        if let opened = ticket.opened, let closed = ticket.closed, closed < opened {
            plan.warn("tickets that close before they open", line: row.line)
        }
        plan.take(ticket, stored: stored, line: row.line)
    }
}
