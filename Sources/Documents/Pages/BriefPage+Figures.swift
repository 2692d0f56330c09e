import Days
import Reviews

extension BriefPage.Figure {
    /// The account in a table; what is unknown says so.
    static func overview(_ facts: InternalFacts) -> [BriefPage.Figure] {
        let account = facts.account.provenance.words(on: facts.today)
        var rows = [
            BriefPage.Figure(
                what: "Segment", figure: facts.segment ?? "unknown: no ARR is recorded",
                source: facts.segment == nil ? "" : "from ARR")
        ]
        if let contract = facts.contract {
            rows += terms(contract, today: facts.today)
        } else {
            rows.append(BriefPage.Figure(what: "Contract", figure: "not recorded", source: ""))
        }
        if let industry = facts.account.industry {
            rows.append(BriefPage.Figure(what: "Industry", figure: industry, source: account))
        }
        if let since = facts.account.customerSince {
            rows.append(BriefPage.Figure(what: "Customer since", figure: since.full, source: account))
        }
        rows += facts.metrics.map { point in
            BriefPage.Figure(
                what: point.metric.replacing("_", with: " "), figure: point.figure,
                source: point.provenance.words(on: facts.today))
        }
        return rows + facts.tickets.flatMap { support($0, today: facts.today) }
    }

    private static func terms(_ contract: Contract, today: Day) -> [BriefPage.Figure] {
        let source = contract.provenance.words(on: today)
        let renewal = contract.renewalDate.map { day in
            "\(day.weekday.short) \(day.full), \(day < today ? "\(today - day) days ago" : "in \(day - today) days")"
        }
        let known: [(String, String?)] = [
            ("ARR", contract.arr?.description), ("ACV", contract.acv?.description), ("Renewal", renewal),
            ("Notice", contract.noticeDays.map { "\($0) days" }),
            ("Renews by itself", contract.autoRenew.map { $0 ? "yes" : "no" }),
            ("Seats", contract.seatsLicensed.map { Figures.grouped($0) }),
            ("Payment", contract.paymentStatus),
        ]
        return known.compactMap { what, figure in
            figure.map { BriefPage.Figure(what: what, figure: $0, source: source) }
        }
    }

    private static func support(_ rollup: TicketRollup, today: Day) -> [BriefPage.Figure] {
        let source = rollup.provenance.words(on: today)
        let period =
            rollup.period.map { ", \($0.start.shortWords(on: today)) to \($0.end.shortWords(on: today))" } ?? ""
        let known: [(String, String?)] = [
            ("Tickets opened" + period, rollup.opened.map(String.init)),
            ("Tickets still open", rollup.stillOpen.map(String.init)), ("Escalated", rollup.escalated.map(String.init)),
            ("Resolution, average", rollup.averageResolutionHours.map { "\(Figures.plain($0)) h" }),
            ("CSAT", rollup.csat.map { Figures.plain($0) + " of 5" }),
        ]
        return known.compactMap { what, figure in
            figure.map { BriefPage.Figure(what: what, figure: $0, source: source) }
        }
    }

    /// The open goals: baseline, current, target (S2 Value Delivered: baseline, current, impact).
    static func goals(_ facts: InternalFacts) -> [BriefPage.Figure] {
        facts.goals.filter(\.isOpen).sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }.map { goal in
            let row = GoalRow(CustomerFacts.CustomerGoal(goal), customer: "", today: facts.today)
            let state = row.state.map { ", \($0)" } ?? ""
            return BriefPage.Figure(
                what: goal.statement, figure: "\(row.progress), target \(row.success)\(state)",
                source: goal.provenance.words(on: facts.today))
        }
    }
}
