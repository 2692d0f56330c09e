import Conversation
import Days
import Reviews

/// The full brief, a line for each thing that is known.
struct BriefLines {
    private(set) var lines: [String] = []

    init(_ briefing: AccountBriefing, _ results: [String: Value], _ desk: Desk) {
        lines.append(account(briefing, desk))
        if let band = briefing.renewalBand { lines.append("Focus now: \(band.focus)") }
        if let health = briefing.health, briefing.colour == nil {
            lines.append("Health: \(health.tooLittle)")
        } else if let health = briefing.health {
            let colour = briefing.colour?.symbol ?? ""
            let factors = "\(health.coverageWords) factors (`/qbr-health` says why)"
            lines.append("Health \(health.score) \(colour), from \(factors)")
        }
        if !briefing.inTheRoom.isEmpty {
            lines.append("People: " + briefing.inTheRoom.prefix(5).map(\.withRole).joined(separator: ", "))
        }
        let confirmed = briefing.goalsConfirmed.map { "Goals last confirmed \(desk.short($0))" }
        lines.append(confirmed ?? "Goals: never confirmed")
        lines += (results["lines"]?.list ?? []).compactMap(\.string).prefix(3)
        lines.append(actions(briefing))
        lines += briefing.sentences(on: desk.today).prefix(4).map { "⚠ \($0)" }
    }

    private func account(_ briefing: AccountBriefing, _ desk: Desk) -> String {
        var parts = [briefing.segment?.id.name, briefing.contract?.arr.map { "\($0) ARR" }].compactMap(\.self)
        if let day = briefing.contract?.renewalDate, let left = briefing.daysToRenewal {
            let ahead = "renews \(desk.short(day)), in \(Phrasing.days(left))"
            parts.append(left >= 0 ? ahead : "renewal was \(desk.short(day))")
        }
        if let source = briefing.contract?.provenance { parts.append("\(source.source), \(desk.short(source.asOf))") }
        return "**\(briefing.account.name)** " + parts.joined(separator: " · ")
    }

    private func actions(_ briefing: AccountBriefing) -> String {
        let balance = ActionBalance(briefing.open)
        let late = briefing.late.isEmpty ? "" : ", \(briefing.late.count) late"
        return "Actions: \(briefing.open.count) open, \(balance.ours) ours, \(balance.theirs) theirs\(late)"
    }
}
