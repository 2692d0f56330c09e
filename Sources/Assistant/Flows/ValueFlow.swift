import Conversation
import Days
import Reviews
import Understanding
import Workspace

/// The value that a customer got: what was said is put into the formulas of the seeds, and every sum is shown.
///
/// S2 ROI Calculation Framework; never a figure that nobody gave (domain.md 1.2).
enum ValueFlow {
    static let handlers: [String: Handler] = [
        "value.show": show, "value.read": read, "value.weigh": weigh, "value.save": save,
    ]

    /// What is on file for the quarter, with the day that the goals were last confirmed.
    private static func show(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let summary = try summary(account, [], desk)
        var facts = words(summary, desk)
        let standing = try GoalWords.standing(of: account, desk)
        facts["goals-confirmed"] = standing["confirmed"]
        facts["goals-checked"] = standing["checked"]
        facts["entries"] = .list(summary.entries.map(line))
        facts["any"] = .bool(!summary.entries.isEmpty)
        facts["unvalidated"] = .bool(!summary.unvalidated.isEmpty)
        let contract = try desk.contract(of: account.id)
        facts["investment"] = .string(contract?.quarterlyInvestment?.description ?? "")
        return Outcome(facts: ["on-file": .object(facts)])
    }

    /// Takes "840 hours at $50, and 28k avoided from deflection" apart.
    private static func read(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let amendments = amendments(effect)
        let isAmended = effect["amended"] != nil
        let reading: ValueReading
        do {
            reading = try ValueReading(
                signed(said(effect), in: effect.text), amendments: amendments, account, desk)
        } catch let refusal as ValueReadingRefusal {
            let words = refusal.words(desk)
            return isAmended ? unamended(words) : Outcome(facts: ["value": ["none": true, "refused": words]])
        }
        if isAmended, reading.isUnamended || reading.entries.isEmpty { return unamended("") }
        var outcome = try weighing(reading, account, desk)
        outcome.facts["amendments"] = .list(amendments.map(Value.string))
        // What rests on it is asked again, so it is forgotten only where it was said.
        if isAmended { outcome.forget = ["amended"] }
        return outcome
    }

    /// What was said before stands, since what was said later puts nothing right.
    private static func unamended(_ why: Value) -> Outcome {
        var outcome = Outcome.say("refused", ["why": why])
        outcome.forget = ["amended"]
        return outcome
    }

    private static func weighing(_ reading: ValueReading, _ account: Account, _ desk: Desk) throws -> Outcome {
        let entries = reading.entries
        let known = try onFile(entries, account, desk)
        if !known.isEmpty, known.count == entries.count {
            let amounts = known.map { $0.amount.description }
            return Outcome(facts: ["value": ["already": .string(Phrasing.list(amounts))]])
        }
        var facts: [String: Value] = ["none": .bool(entries.isEmpty)]
        guard !entries.isEmpty else {
            facts["hours"] = reading.unpricedHours.map { .string(Figures.plain($0, places: 2)) } ?? .null
            if case .unquantified(let claim)? = ValueLint.claim(in: reading.text, desk.playbook) {
                facts["claim"] = .string(claim)
            }
            return Outcome(facts: ["value": .object(facts)])
        }
        let all = try summary(account, entries, desk)
        facts.merge(words(all, desk)) { _, new in new }
        facts["sum"] = .string(sum(entries))
        let before = try summary(account, [], desk)
        facts["before"] = .string(before.entries.isEmpty ? "" : before.total?.description ?? "")
        facts["why"] = .string(reading.reason ?? "")
        facts["several"] = .bool(entries.count > 1)
        facts["spreads"] = .list(
            reading.spreads.map { spread in
                [
                    "said": .string(spread.said), spread.span.rawValue: .bool(true),
                    "quarterly": .string(Figures.plain(spread.quarterly, places: 2)),
                ]
            })
        if let double = all.doubleCounts.first {
            facts["double"] = .string(double.words)
            facts["doubted"] = .string(double.doubted.amount.description)
            facts["kept"] = .string(double.kept.amount.description)
        }
        facts["champion"] = .string(try champion(account, desk)?.firstName ?? "")
        return Outcome(facts: ["value": .object(facts)])
    }

    /// `$42,000 + $28,000`; one line with what it is worked out from, `840 h × $50 = $42,000`.
    private static func sum(_ entries: [ValueEntry]) -> String {
        guard let entry = entries.only, entry.working != entry.amount.description else {
            return entries.map { $0.amount.description }.joined(separator: " + ")
        }
        return "\(entry.working) = \(entry.amount)"
    }

    /// What is left when one saving is counted once.
    private static func weigh(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let entries = try settled(effect, account, desk)
        var facts = words(try summary(account, entries, desk), desk)
        let hours = entries.first { $0.category == .time }?.inputs["hours"]
        facts["hours"] = .string(hours.map { Figures.plain($0) } ?? "")
        let champion = try champion(account, desk)?.firstName
        facts["champion"] = .string(effect["confirmer.first"]?.string ?? champion ?? "")
        facts["by"] = .string(desk.day(effect, "confirm-by")?.words(on: desk.today) ?? "")
        return Outcome(facts: ["weighed": .object(facts)])
    }

    private static func save(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        var entries = try settled(effect, account, desk)
        let asked = effect["validate"]?.string == "ok"
        let confirmer = try confirmer(effect, account, desk)
        let reason = try ValueReading(said(effect), amendments: amendments(effect), account, desk).reason
        for index in entries.indices {
            entries[index].validation = confirmer != nil ? .yes : asked ? .asked : .no
            (entries[index].validatedBy, entries[index].validatedOn) = (confirmer, confirmer.map { _ in desk.today })
            entries[index].confirmer = effect["confirmer.name"]?.string
            entries[index].confirmBy = desk.day(effect, "confirm-by")
            entries[index].remark = reason
            entries[index].conservative = entries.contains { !$0.countedIn }
            try desk.turn.save(entries[index])
        }
        return Outcome(facts: [
            "kept": .bool(true), "asked": .bool(asked), "confirmed-by": confirmer.map(Value.string) ?? .null,
        ])
    }

    /// Who at the customer has confirmed it already; nil where somebody is only to.
    private static func confirmer(_ effect: Effect, _ account: Account, _ desk: Desk) throws -> String? {
        guard effect["validate"]?.string == "confirmed" else { return nil }
        return try effect["confirmer.name"]?.string ?? champion(account, desk)?.name
    }

    // MARK: Parts

    /// What was said later to put the first words right, in order.
    private static func amendments(_ effect: Effect) -> [String] {
        (effect["amendments"]?.list ?? []).compactMap(\.string)
            + [effect["amended"]?.string.map { signed($0, in: effect.text) }].compactMap(\.self)
    }

    /// Who is to confirm it where nobody said: the champion, else the sponsor.
    private static func champion(_ account: Account, _ desk: Desk) throws -> Contact? {
        let contacts = try desk.contacts(of: account.id)
        return contacts.champion ?? contacts.first { $0.roles.contains(.execSponsor) }
    }

    /// The entries of a quarter that were put down before: the same kind and the same amount.
    private static func onFile(_ entries: [ValueEntry], _ account: Account, _ desk: Desk) throws -> [ValueEntry] {
        let stored = try desk.turn.all(ValueEntry.self, account: account.id)
        return entries.filter { entry in
            stored.contains {
                $0.period == entry.period && $0.category == entry.category && $0.amount == entry.amount
            }
        }
    }

    /// What was said to be saved, in answer to the question for it or straight away, with a rate that was asked for.
    private static func said(_ effect: Effect) -> String {
        let said = effect["saving"]?.string ?? effect["more"]?.string ?? ""
        return effect["price"]?.string.map { "\(said) at \($0)" } ?? said
    }

    /// What was said with the minus that opened the message: an answer in words comes without its leading signs.
    private static func signed(_ said: String, in message: String) -> String {
        guard !said.isEmpty, let place = message.firstRange(of: said),
            let sign = message[..<place.lowerBound].last(where: { !$0.isWhitespace }), "-−".contains(sign)
        else { return said }
        return String(sign) + said
    }

    /// The entries with the answer to "the same tickets?" taken in: the doubted one is kept and not counted.
    private static func settled(_ effect: Effect, _ account: Account, _ desk: Desk) throws -> [ValueEntry] {
        let read = try ValueReading(said(effect), amendments: amendments(effect), account, desk).entries
        let known = Set(try onFile(read, account, desk).map(\.id))
        var entries = read.filter { !known.contains($0.id) }
        let keepsBoth = effect["same"]?.string == "separate" || effect["validate"]?.string == "keep-both"
        guard !keepsBoth, let double = try summary(account, entries, desk).doubleCounts.first else { return entries }
        for index in entries.indices where entries[index].id == double.doubted.id { entries[index].countedIn = false }
        return entries
    }

    private static func summary(_ account: Account, _ new: [ValueEntry], _ desk: Desk) throws -> ValueSummary {
        let quarter = desk.quarter
        let stored = try desk.turn.all(ValueEntry.self, account: account.id)
        let replaced = Set(new.map(\.id))
        let tickets = try desk.turn.series("tickets_deflected", account: account.id).last
            .flatMap { Int(exactly: $0.value) }
        return ValueSummary(
            stored.filter { !replaced.contains($0.id) } + new, contract: try desk.contract(of: account.id),
            quarter: quarter, tickets: tickets, rates: try desk.turn.all(ExchangeRate.self), playbook: desk.playbook)
    }

    private static func words(_ summary: ValueSummary, _ desk: Desk) -> [String: Value] {
        var facts: [String: Value] = [
            "total": .string(summary.total?.description ?? ""), "quarter": .string(summary.quarter.description),
        ]
        switch summary.roi {
        case .success(let roi):
            facts["multiple"] = .string(roi.multipleWords)
            facts["roi"] = .string(roi.words(for: .vendor))
            facts["investment"] = .string(roi.investment.description)
        case .failure(let refusal): facts["refusal"] = .string(refusal.description)
        }
        return facts
    }

    private static func line(_ entry: ValueEntry) -> Value {
        [
            "working": .string(entry.working), "amount": .string(entry.amount.description),
            "confirmed": .bool(entry.validation == .yes), "confirmed-by": .string(entry.validatedBy ?? ""),
            "asked": .bool(entry.validation == .asked), "asked-of": .string(entry.confirmer ?? ""),
            "asked-by": .string(entry.confirmBy?.dayAndMonth ?? ""), "why": .string(entry.remark ?? ""),
            "source": .string(entry.provenance.source),
            "day": .string(entry.provenance.asOf.dayAndMonth),
        ]
    }
}
