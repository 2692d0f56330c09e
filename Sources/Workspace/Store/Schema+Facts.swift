extension Schema {
    /// Migration 0002: a table for each kind of fact.
    static let facts = [
        FactTable("person", .text("name", "NOT NULL"), .text("role")),
        FactTable(
            "account", .text("name", "NOT NULL"), .text("owner_csm", "REFERENCES person(id)"),
            "CREATE INDEX account_by_owner ON account(owner_csm)"),
        FactTable(
            "contract", .account, .text("renewal_date"), .integer("arr_minor", at: "arr.minor"),
            .text("arr_currency", at: "arr.currency"), .integer("acv_minor", at: "acv.minor"),
            .text("acv_currency", at: "acv.currency"),
            "CREATE INDEX contract_by_account ON contract(account, renewal_date)",
            "CREATE INDEX contract_by_renewal ON contract(renewal_date)"),
        FactTable(
            "contact", .account, .text("name", "NOT NULL"), "CREATE INDEX contact_by_account ON contact(account, name)"),
        FactTable("goal", .account, .integer("rank"), "CREATE INDEX goal_by_account ON goal(account, rank)"),
        FactTable(
            "spiced", .account, .integer("version", "NOT NULL"),
            "CREATE UNIQUE INDEX spiced_by_account ON spiced(account, version)"),
        FactTable(
            "metric", .account, .text("metric", "NOT NULL"), .text("date", "NOT NULL"),
            "CREATE INDEX metric_by_account ON metric(account, metric, date)"),
        FactTable("ticket_rollup", .account, "CREATE INDEX ticket_rollup_by_account ON ticket_rollup(account)"),
        FactTable(
            "ticket", .text("account", "REFERENCES account(id)"), .text("opened"),
            "CREATE INDEX ticket_by_account ON ticket(account, opened)"),
        FactTable(
            "review", .account, .text("planned_at"), .text("held_at"), .text("state", "NOT NULL"),
            "CREATE INDEX review_by_account ON review(account, planned_at)",
            "CREATE INDEX review_by_day ON review(planned_at)"),
        FactTable(
            "action", .text("account", at: "linked_to.account", "NOT NULL REFERENCES account(id)"),
            .text("review", at: "linked_to.review", "REFERENCES review(id)"),
            .text("goal", at: "linked_to.goal", "REFERENCES goal(id)"),
            .text("owner", at: "owner.id", "NOT NULL CHECK (owner <> '')"), .text("due_date", "NOT NULL"),
            .text("status", "NOT NULL"), .text("side", "NOT NULL"),
            "CREATE INDEX action_by_account ON action(account, due_date)",
            "CREATE INDEX action_by_owner ON action(owner, due_date)",
            "CREATE INDEX action_by_review ON action(review)",
            "CREATE INDEX action_by_goal ON action(goal)",
            "CREATE INDEX action_open ON action(due_date) WHERE status NOT IN ('complete', 'cancelled')"),
        FactTable(
            "value", .account, .text("review", "REFERENCES review(id)"),
            .integer("amount_minor", at: "amount.minor", "NOT NULL"),
            .text("amount_currency", at: "amount.currency", "NOT NULL"),
            "CREATE INDEX value_by_account ON value(account)", "CREATE INDEX value_by_review ON value(review)"),
        FactTable(
            "health", .account, .text("date", "NOT NULL"), .integer("score", "NOT NULL CHECK (score BETWEEN 1 AND 99)"),
            "CREATE INDEX health_by_account ON health(account, date)"),
        FactTable("rate", .text("as_of", "NOT NULL"), "CREATE INDEX rate_by_day ON rate(as_of)"),
    ]

    /// Migration 0004: documents that flows of the content write.
    static let documents = [
        FactTable(
            "document", .text("account", "REFERENCES account(id)"), .text("name", "NOT NULL"),
            .text("written_on", "NOT NULL"),
            "CREATE INDEX document_by_account ON document(account, name, written_on)")
    ]

    /// Migration 0013: how far the programme has come, each time that somebody looked.
    static let maturity = [
        FactTable(
            "maturity", .text("date", "NOT NULL"), "CREATE INDEX maturity_by_date ON maturity(date)")
    ]
}
