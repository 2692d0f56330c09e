/// The tables in PostgreSQL: the same as in a file, with the same names, columns and rules.
///
/// It begins where the file's migrations stood when the engine came; what is migrated later is a migration of both.
enum PostgresSchema {
    static let migrations: [(id: String, statements: [String])] = [
        ("0014 servers", json + journal + facts.flatMap { $0.statements(Dialect(engine: .postgreSQL)) } + others),
        ("0015 names", Schema.names(Dialect(engine: .postgreSQL))),
    ]

    /// Every kind's table, each after those that it refers to.
    private static let facts =
        Schema.facts + Schema.documents + Schema.reminders + Schema.plans + Schema.risksAndWishes + Schema.maturity

    /// SQLite's `facts ->> '$.owner.id'`: a field of a JSON text as text, nil where there is none.
    private static let json = [
        """
        CREATE FUNCTION json_field(facts TEXT, path TEXT) RETURNS TEXT LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
        AS $$ SELECT facts::json #>> string_to_array(substr(path, 3), '.') $$
        """,
        "CREATE OPERATOR ->> (LEFTARG = TEXT, RIGHTARG = TEXT, FUNCTION = json_field)",
    ]

    private static let journal = [
        table(
            "turn", number("id"), text("person"), text("name", "NOT NULL"), text("channel", "NOT NULL"),
            text("conversation", "NOT NULL"), text("at", "NOT NULL"), "undoes BIGINT", "undone_by BIGINT"),
        "CREATE INDEX turn_by_conversation ON turn(conversation, id)",
        table(
            "journal", number("id"), "turn BIGINT NOT NULL REFERENCES turn(id) DEFERRABLE", text("kind", "NOT NULL"),
            text("entity", "NOT NULL"), text("before"), text("after"), text("note"),
            "CHECK (before IS DISTINCT FROM after)"),
        "CREATE INDEX journal_by_turn ON journal(turn, id)",
        "CREATE INDEX journal_by_entity ON journal(kind, entity, id)",
        table(
            "generation", text("kind", "NOT NULL"), "shard INTEGER NOT NULL", "value BIGINT NOT NULL",
            "PRIMARY KEY (kind, shard)"),
        table("meta", text("name", "PRIMARY KEY"), text("value", "NOT NULL")),
        table(
            "denial", number("id"), "turn BIGINT NOT NULL REFERENCES turn(id) DEFERRABLE", text("what", "NOT NULL")),
    ]

    private static let others =
        [
            table(
                "conversation", text("id", "PRIMARY KEY"), text("\"user\"", "NOT NULL"), "state BYTEA NOT NULL",
                "version BIGINT NOT NULL CHECK (version > 0)", text("updated_at", "NOT NULL"),
                "is_open BOOLEAN NOT NULL"),
            "CREATE INDEX conversation_by_user ON conversation(\"user\", updated_at)",
            table(
                "answer", text("conversation", "NOT NULL"), text("message", "NOT NULL"), "body BYTEA NOT NULL",
                text("at", "NOT NULL"), "PRIMARY KEY (conversation, message)"),
            table(
                "upload", text("conversation", "PRIMARY KEY"), text("name", "NOT NULL"), "body BYTEA",
                text("at", "NOT NULL")),
            table(
                "lease", text("name", "PRIMARY KEY"), text("holder", "NOT NULL"), text("until", "NOT NULL"),
                "fence BIGINT NOT NULL DEFAULT 0"),
            table("content", text("fingerprint", "PRIMARY KEY"), text("since", "NOT NULL")),
            table("server", text("id", "PRIMARY KEY"), text("content", "NOT NULL"), text("seen_at", "NOT NULL")),
            table(
                "digest", number("number"), text("id", "NOT NULL UNIQUE"), text("destination", "NOT NULL"),
                text("place"), text("day", "NOT NULL"), text("message", "NOT NULL"), text("text", "NOT NULL"),
                text("lines", "NOT NULL"), "UNIQUE (day, destination)"),
            "CREATE INDEX digest_by_place ON digest(place, number)",
            "CREATE INDEX digest_by_message ON digest(message)",
            table(
                "telling", number("number"), text("digest", "NOT NULL REFERENCES digest(id) DEFERRABLE"),
                text("destination", "NOT NULL"), text("subject", "NOT NULL"), text("rule", "NOT NULL"),
                text("anchor", "NOT NULL"), "stage BIGINT NOT NULL", text("day", "NOT NULL")),
            "CREATE INDEX telling_by_subject ON telling(subject, destination, number)",
            "CREATE INDEX account_private ON account(id) WHERE \(Dialect(engine: .postgreSQL).isPrivate)",
            "CREATE INDEX action_stuck ON action(status) WHERE status IN ('blocked', 'at_risk')",
            openAction("asked", "last_asked_on"), openAction("asleep", "snoozed_until"),
            openAction("escalated", "escalation.deadline"),
            "CREATE INDEX review_held ON review(held_at) WHERE held_at IS NOT NULL",
        ] + outbox

    static func table(_ name: String, _ columns: String...) -> String {
        "CREATE TABLE \(name) (\(columns.joined(separator: ", ")))"
    }

    /// Compared byte for byte, as in a file.
    static func text(_ name: String, _ constraints: String = "") -> String {
        "\(name) TEXT COLLATE \"C\" \(constraints)"
    }

    static func number(_ name: String) -> String {
        "\(name) BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY"
    }

    private static func openAction(_ name: String, _ path: String) -> String {
        let field = "facts ->> '$.\(path)'"
        return """
            CREATE INDEX action_\(name) ON action((\(field)))
            WHERE \(field) IS NOT NULL AND status NOT IN ('complete', 'cancelled')
            """
    }
}
