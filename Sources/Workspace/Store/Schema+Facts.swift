extension Schema {
    /// Migration 0002: a table for each kind of fact.
    static let facts =
        table("person", text("name", "NOT NULL"), text("role"))
        + table(
            "account", text("name", "NOT NULL"), text("owner_csm", "REFERENCES person(id)"),
            "CREATE INDEX account_by_owner ON account(owner_csm)")
        + table(
            "contract", account, text("renewal_date"), integer("arr_minor", at: "arr.minor"),
            text("arr_currency", at: "arr.currency"), integer("acv_minor", at: "acv.minor"),
            text("acv_currency", at: "acv.currency"),
            "CREATE INDEX contract_by_account ON contract(account, renewal_date)",
            "CREATE INDEX contract_by_renewal ON contract(renewal_date)")
        + table(
            "contact", account, text("name", "NOT NULL"), "CREATE INDEX contact_by_account ON contact(account, name)")
        + table("goal", account, integer("rank"), "CREATE INDEX goal_by_account ON goal(account, rank)")
        + table(
            "spiced", account, integer("version", "NOT NULL"),
            "CREATE UNIQUE INDEX spiced_by_account ON spiced(account, version)")
        + table(
            "metric", account, text("metric", "NOT NULL"), text("date", "NOT NULL"),
            "CREATE INDEX metric_by_account ON metric(account, metric, date)")
        + table("ticket_rollup", account, "CREATE INDEX ticket_rollup_by_account ON ticket_rollup(account)")
        + table(
            "ticket", text("account", "REFERENCES account(id)"), text("opened"),
            "CREATE INDEX ticket_by_account ON ticket(account, opened)")
        + table(
            "review", account, text("planned_at"), text("held_at"), text("state", "NOT NULL"),
            "CREATE INDEX review_by_account ON review(account, planned_at)",
            "CREATE INDEX review_by_day ON review(planned_at)")
        + table(
            "action", text("account", at: "linked_to.account", "NOT NULL REFERENCES account(id)"),
            text("review", at: "linked_to.review", "REFERENCES review(id)"),
            text("goal", at: "linked_to.goal", "REFERENCES goal(id)"),
            text("owner", at: "owner.id", "NOT NULL CHECK (owner <> '')"), text("due_date", "NOT NULL"),
            text("status", "NOT NULL"), text("side", "NOT NULL"),
            "CREATE INDEX action_by_account ON action(account, due_date)",
            "CREATE INDEX action_by_owner ON action(owner, due_date)",
            "CREATE INDEX action_by_review ON action(review)",
            "CREATE INDEX action_by_goal ON action(goal)",
            "CREATE INDEX action_open ON action(due_date) WHERE status NOT IN ('complete', 'cancelled')")
        + table(
            "value", account, text("review", "REFERENCES review(id)"),
            integer("amount_minor", at: "amount.minor", "NOT NULL"),
            text("amount_currency", at: "amount.currency", "NOT NULL"),
            "CREATE INDEX value_by_account ON value(account)", "CREATE INDEX value_by_review ON value(review)")
        + table(
            "health", account, text("date", "NOT NULL"), integer("score", "NOT NULL CHECK (score BETWEEN 1 AND 99)"),
            "CREATE INDEX health_by_account ON health(account, date)")
        + table("rate", text("as_of", "NOT NULL"), "CREATE INDEX rate_by_day ON rate(as_of)")

    /// Migration 0004: documents that flows of the content write.
    static let documents = table(
        "document", text("account", "REFERENCES account(id)"), text("name", "NOT NULL"), text("written_on", "NOT NULL"),
        "CREATE INDEX document_by_account ON document(account, name, written_on)")

    /// Migration 0013: how far the programme has come, each time that somebody looked.
    static let maturity = table(
        "maturity", text("date", "NOT NULL"), "CREATE INDEX maturity_by_date ON maturity(date)")

    static let account = text("account", "NOT NULL REFERENCES account(id)")

    /// The statements that make one table; parts that begin with CREATE are its indexes.
    static func table(_ name: String, _ parts: String...) -> String {
        let columns = parts.filter { !$0.hasPrefix("CREATE") }.map { ",\n    \($0)" }.joined()
        let indexes = parts.filter { $0.hasPrefix("CREATE") }.map { "\($0);\n" }.joined()
        return """
            CREATE TABLE "\(name)" (
                id TEXT PRIMARY KEY NOT NULL CHECK (id = facts ->> '$.id'),
                facts TEXT NOT NULL,
                revision INTEGER NOT NULL\(columns)
            ) STRICT;
            \(indexes)
            """
    }

    static func text(_ name: String, at path: String? = nil, _ constraints: String = "") -> String {
        "\(name) TEXT GENERATED ALWAYS AS (facts ->> '$.\(path ?? name)') STORED \(constraints)"
    }

    private static func integer(_ name: String, at path: String? = nil, _ constraints: String = "") -> String {
        "\(name) INTEGER GENERATED ALWAYS AS (facts ->> '$.\(path ?? name)') STORED \(constraints)"
    }
}
