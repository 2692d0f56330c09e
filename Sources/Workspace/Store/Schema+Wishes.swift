extension Schema {
    /// Migration 0011: what may go wrong with an account, how it may grow, what it wishes for, and what product builds.
    static let risksAndWishes = [
        FactTable(
            "risk", .account, .text("found_on", "NOT NULL"), .text("status", "NOT NULL"),
            "CREATE INDEX risk_by_account ON risk(account, found_on)"),
        FactTable(
            "churn_check", .account, .text("done_on", "NOT NULL"),
            "CREATE INDEX churn_check_by_account ON churn_check(account, done_on)"),
        FactTable(
            "opportunity", .account, .text("found_on", "NOT NULL"), .text("status", "NOT NULL"),
            "CREATE INDEX opportunity_by_account ON opportunity(account, found_on)"),
        FactTable("roadmap_item", .text("state", "NOT NULL")),
        FactTable(
            "feature_request", .account, .text("asked_on", "NOT NULL"),
            .text("roadmap_item", "REFERENCES roadmap_item(id)"),
            "CREATE INDEX feature_request_by_account ON feature_request(account, asked_on)",
            "CREATE INDEX feature_request_by_item ON feature_request(roadmap_item)"),
    ]
}
