import Conversation
import Days
import Reviews
import Understanding
import Workspace

/// A customer beside others: own history first, then groups of five or more, and always a way forward.
///
/// S2 Benchmarking Framework, domain.md C29 and C30.
enum BenchmarkFlow {
    static let handlers: [String: Handler] = ["benchmark.read": read]

    private static func read(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let file = try AccountFile(account, desk.turn)
        let book = MetricBook(file, playbook: desk.playbook, today: desk.today)
        let reader = try MetricReader(effect, file, desk)
        let words = MetricWords(desk, quarters: desk.playbook.metrics.quarters)
        let comparable = book.series.filter { $0.use != .internal && $0.use != .vanity && $0.level < 4 }
        let meant = asked(effect, book)
        let pool = try PeerPool(
            desk.turn, metrics: (comparable + meant).map(\.id), playbook: desk.playbook, today: desk.today)
        let peers = PeerBook(account, pool, playbook: desk.playbook, today: desk.today)
        let shown = meant.isEmpty ? comparable : meant
        let said = meant.isEmpty ? nil : effect["value"]?.number
        let all = comparable.flatMap { peers.comparisons(of: $0, for: reader.level) }
        let found = shown.flatMap { series in
            peers.comparisons(of: series, value: series.unit == "%" ? said : nil, for: reader.level)
        }
        let paths = BenchmarkPaths(file, desk)
        let lints = BenchmarkLint.find(found, of: all) { paths.path(of: $0.series) != nil }
        var facts: [String: Value] = [
            "none": .bool(book.series.isEmpty),
            "lines": .list(found.prefix(6).map { line($0, paths, words, desk) }),
            "history": .list(history(found, meant, book).map(words.line)),
            "lints": .list(lints.map(lint)),
            "stories": .list(desk.playbook.stories(for: account).prefix(2).map(story)),
            "bridge": .string(try bridge(found, account, desk)),
            "goals": .object(try GoalWords.standing(of: account, desk)),
        ]
        if let name = try other(effect, account, desk) {
            facts["named"] = .string(name)
        }
        if found.isEmpty { facts["few"] = few(shown, account, peers, desk) }
        return Outcome(facts: ["peers": .object(facts)])
    }

    private static func asked(_ effect: Effect, _ book: MetricBook) -> [MetricSeries] {
        let words = (effect["metric"]?.string ?? effect.text).lowercased()
        let split = words.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return Array(book.named(in: split).filter { $0.use != .internal }.prefix(3))
    }

    /// Own history comes first (C30): of what is compared, else of what somebody comes for.
    private static func history(
        _ found: [PeerComparison], _ meant: [MetricSeries], _ book: MetricBook
    ) -> [MetricSeries] {
        if !meant.isEmpty { return meant }
        var seen: Set<String> = []
        let compared = found.map(\.series).filter { $0.points.count > 1 && seen.insert($0.id).inserted }
        if !compared.isEmpty { return compared }
        return Array(book.series.filter { $0.use == .headline && $0.points.count > 1 && $0.level < 3 }.prefix(3))
    }

    /// Another customer that was named beside this one: no customer is held against another by name (L51).
    private static func other(_ effect: Effect, _ account: Account, _ desk: Desk) throws -> String? {
        let others = try desk.turn.all(Account.self).filter { $0.id != account.id }
        guard
            case .customerNamed(let name)? = BenchmarkLint.named(
                in: effect.text, others.flatMap { [$0.name] + $0.aliases })
        else { return nil }
        return name
    }

    private static func line(
        _ comparison: PeerComparison, _ paths: BenchmarkPaths, _ words: MetricWords, _ desk: Desk
    ) -> Value {
        let series = comparison.series
        let benchmark = comparison.benchmark
        return [
            "name": .string(series.label), "now": .string(series.figure(comparison.value)),
            comparison.standing.rawValue: .bool(true), "below-middle": .bool(comparison.isBelow),
            "n": .number(Double(benchmark.n)), "segment": .string(benchmark.segment?.name ?? ""),
            "industry": .string(benchmark.industry ?? ""), "middle": .string(series.figure(benchmark.p50)),
            "best": .string(series.figure(comparison.best)), "to-middle": .string(series.distance(comparison.toMiddle)),
            "to-best": .string(series.distance(comparison.toBest)),
            "path": .string(paths.path(of: series) ?? ""), "source": .string(benchmark.provenance.source),
            "day": .string(desk.short(benchmark.provenance.asOf)),
        ]
    }

    private static func lint(_ lint: BenchmarkLint) -> Value {
        switch lint {
        case .noPath(let labels): ["helpless": .string(Phrasing.list(labels))]
        case .onlyFavourable(_, let left): ["left": .string(Phrasing.list(left))]
        case .customerNamed(let name): ["named": .string(name)]
        }
    }

    /// What somebody like them did, which may be sent on.
    private static func story(_ story: Playbook.Story) -> Value {
        ["title": .string(story.title), "link": .string(story.link)]
    }

    /// When the renewal is that a gap leads to the talk of (S0 3. Benchmark with peers); empty where there is no gap, or
    /// no renewal in sight.
    private static func bridge(_ found: [PeerComparison], _ account: Account, _ desk: Desk) throws -> String {
        guard found.contains(where: { $0.toBest > 0 }), try desk.briefing(of: account).isRenewalInSight,
            let renewal = try desk.contract(of: account.id)?.renewalDate
        else { return "" }
        return desk.short(renewal)
    }

    /// Why there is nothing to compare with: how many of each group have a figure.
    private static func few(_ shown: [MetricSeries], _ account: Account, _ peers: PeerBook, _ desk: Desk)
        -> Value
    {
        let counts = shown.map { peers.shelf(of: $0).counts }
        return [
            "segment": .string(peers.segment?.name ?? ""), "industry": .string(account.industry ?? ""),
            "segment-count": .string(Phrasing.word(counts.map(\.segment).max() ?? 0)),
            "industry-count": .string(Phrasing.word(counts.map(\.industry).max() ?? 0)),
            "needed": .string(Phrasing.word(Benchmark.fewest)),
        ]
    }
}
