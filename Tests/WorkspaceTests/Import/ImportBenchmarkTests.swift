import Days
import Reviews
import Testing

@testable import Workspace

/// How groups of customers do, from a file: no group of fewer than five comes in.
struct ImportBenchmarkTests {
    private let workspace: Workspace
    private let header = "metric,segment,industry,n,p25,p50,p75,as_of,source\n"

    init() throws { workspace = try Workspace.fresh() }

    private func outcome(_ rows: String) throws -> ImportOutcome? {
        try workspace.take(["benchmarks.csv": header + rows], options()).first
    }

    @Test func aRowIsAGroupWithItsSourceAndDay() throws {
        let outcome = try outcome("NPS,Enterprise,,14,18,31,44,2025-12-31,yearly survey\n")
        #expect(outcome?.plan?.kind == "benchmarks with plain column names")
        let stored = try workspace.read { try $0.all(Benchmark.self) }
        #expect(
            stored == [
                Benchmark(
                    id: "benchmark/nps_score/enterprise/2025-12-31", metric: "nps_score", segment: .enterprise, n: 14,
                    p25: 18, p50: 31, p75: 44,
                    provenance: Provenance(source: "yearly survey", asOf: try #require(Day(iso: "2025-12-31"))))
            ])
    }

    @Test func theSameFileAgainChangesNothing() throws {
        let row = "NPS,,Retail,9,21,35,47,,\n"
        _ = try outcome(row)
        #expect(try outcome(row)?.plan?.unchanged == 1)
        let stored = try workspace.read { try $0.all(Benchmark.self) }
        #expect(stored.map(\.provenance.source) == ["benchmarks.csv"])
    }

    @Test(
        "what makes no group is said and nothing comes in",
        arguments: [
            ("NPS,Enterprise,,4,18,31,44,,\n", "it must be 5 customers or more."),
            ("NPS,,,14,18,31,44,,\n", "the segment or industry is missing."),
            ("NPS,Gold,,14,18,31,44,,\n", "that is none of strategic, enterprise"),
            ("NPS,Enterprise,,14,18,12,44,,\n", "it must be at least the p25."),
            ("NPS,Enterprise,,14,18,31,30,,\n", "it must be at least the p50."),
            (",Enterprise,,14,18,31,44,,\n", "the metric is missing."),
            ("NPS,Enterprise,,14,18,,44,,\n", "the p50 is missing."),
        ])
    func faultsAreSaid(row: String, words: String) throws {
        let plan = try #require(try outcome(row)?.plan)
        #expect(plan.faults.contains { $0.description.contains(words) }, "\(plan.faults.map(\.description))")
        #expect(try workspace.read { try $0.all(Benchmark.self) }.isEmpty)
    }
}
