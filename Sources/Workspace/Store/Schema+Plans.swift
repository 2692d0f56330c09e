extension Schema {
    /// Migration 0010: success plans, one an account, and how groups of customers do.
    static let plans = [
        FactTable(
            "plan", .text("account", "NOT NULL REFERENCES account(id)"),
            "CREATE UNIQUE INDEX plan_by_account ON plan(account)"),
        FactTable(
            "benchmark", .text("metric", "NOT NULL"), .text("as_of", at: "provenance.as_of", "NOT NULL"),
            "CREATE INDEX benchmark_by_metric ON benchmark(metric, as_of)"),
    ]
}
