import Conversation
import Days
import Reviews
import Workspace

/// A goal for the plan while it is being talked about: what was said so far, put together anew in every turn.
struct PlanGoal {
    let proposal: GoalProposal
    /// How many goals the quarter would have with it.
    let number: Int
    private let isNear: Bool
    /// Whether it has a figure to reach, and none to begin with.
    private let needsBaseline: Bool
    private let series: MetricSeries?
    private let owner: Contact?
    private let vendor: Person?
    private let desk: Desk

    init(_ effect: Effect, _ account: Account, _ desk: Desk) throws {
        self.desk = desk
        let own = effect["own"]?.string.flatMap { $0 == "keep" ? nil : $0 }
        let said = GoalReading(own ?? effect["goal"]?.string ?? "", desk)
        let known = effect["known-when"]?.string.map { GoalReading($0, desk) }
        let from = effect["from"]?.string.map { GoalReading($0, desk) }
        let contacts = try desk.contacts(of: account.id)
        let named = effect["owner.id"]?.string
        owner =
            contacts.first { $0.id == named } ?? contacts.champion ?? contacts.first { $0.roles.contains(.execSponsor) }
        let person = try named.flatMap { try desk.turn.find(Person.self, $0) }
        vendor = try person ?? account.ownerCSM.flatMap { try desk.turn.find(Person.self, $0) } ?? desk.me
        let goals = try desk.turn.all(Goal.self, account: account.id).filter(\.isOpen)
        let book = MetricBook(try AccountFile(account, desk.turn), playbook: desk.playbook, today: desk.today)
        let words = said.statement.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let measured = Set(goals.compactMap(\.metric))
        let change = known?.change ?? said.change
        let spoken = known?.unit ?? said.unit ?? (change == nil ? nil : from?.unit)
        // "20% fewer tickets" is none of the count of tickets.
        series =
            book.named(in: words).filter { $0.use != .internal && !measured.contains($0.id) }
            .filter { spoken == nil || $0.unit == spoken }.only
        let aim = effect["target"]?.number ?? known?.target ?? said.target
        let now = series.map(\.last.value)
        let unit = spoken ?? series?.unit
        let baseline =
            effect["baseline"]?.number ?? from?.baseline ?? from?.target ?? known?.baseline ?? said.baseline
            ?? (aim == nil && change == nil ? nil : now)
        let target = aim ?? change.flatMap { change in baseline.map { change.target(from: $0, unit: unit) } }
        needsBaseline = baseline == nil && (target != nil || change != nil)
        proposal = GoalProposal(
            statement: said.statement, unit: unit, baseline: baseline, target: target, current: now, metric: series?.id,
            label: series?.label,
            knownWhen: known.flatMap { $0.hasFigure ? nil : effect["known-when"]?.string },
            due: desk.day(effect, "due") ?? known?.due ?? said.due, ownerCustomer: owner?.id, ownerVendor: vendor?.id)
        let isNear = GoalProposal.isNear(proposal.due, desk.today)
        self.isNear = isNear
        number = goals.count { $0.horizon == .quarter } + (isNear ? 1 : 0)
    }

    /// More than two or three of one quarter are not done (L52).
    var isTooMany: Bool { isNear && number > desk.playbook.goals.perQuarterMax }

    /// What is still to be asked, and how it stands.
    var facts: Value {
        let faults = proposal.faults(desk.playbook, today: desk.today)
        func figure(_ value: Double?) -> Value { value.map { .string(words($0)) } ?? .null }
        var facts: [String: Value] = [
            "statement": .string(proposal.statement), "target": figure(proposal.target),
            "baseline": figure(proposal.baseline), "known": proposal.knownWhen.map(Value.string) ?? .null,
            "due": .string(proposal.due?.words(on: desk.today) ?? ""),
            "owner": .string(owner?.firstName ?? ""), "vendor": .string(vendor?.firstName ?? ""),
            "marks": .string(proposal.marks(desk.playbook, today: desk.today)),
            "vendors": .bool(GoalProposal.isVendors(proposal.statement, desk.playbook)),
            "measured": .bool(proposal.target != nil || proposal.knownWhen != nil || needsBaseline),
            "bare": .bool(needsBaseline), "many": .bool(isTooMany), "number": .number(Double(number)),
            "usual": .string(Phrasing.word(desk.playbook.goals.perQuarterMax)),
        ]
        for fault in faults {
            switch (fault.part, fault.fault) {
            case (.specific, .vague(let words)): facts["vague"] = .string(words)
            case (.timeBound, .past(let day)): facts["past"] = .string(day.words(on: desk.today))
            default: break
            }
        }
        if let series {
            facts["now"] = .string(series.figure(series.last.value))
            facts["now-source"] = .string("\(series.last.source), \(desk.short(series.last.asOf))")
        }
        return .object(facts)
    }

    private func words(_ value: Double) -> String {
        proposal.goal(
            id: "", account: "", rank: 1, provenance: desk.provenance, today: desk.today, desk.playbook
        ).figure(value)
    }
}
