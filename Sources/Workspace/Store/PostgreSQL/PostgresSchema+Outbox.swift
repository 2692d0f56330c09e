extension PostgresSchema {
    /// As ``Schema/outbox`` says, with its triggers as a function.
    static let outbox = [
        table(
            "outbox", number("number"), text("id", "NOT NULL UNIQUE"),
            "turn BIGINT NOT NULL REFERENCES turn(id) DEFERRABLE", text("destination", "NOT NULL"),
            "body BYTEA NOT NULL", text("created_at", "NOT NULL"), text("state", "NOT NULL"),
            text("conversation", "NOT NULL DEFAULT ''"), text("replaces"), "due BIGINT NOT NULL DEFAULT 0",
            "leads BOOLEAN NOT NULL DEFAULT false", "attempts BIGINT NOT NULL DEFAULT 0",
            "posted BIGINT NOT NULL DEFAULT 0", text("fault"), text("receipt")),
        "CREATE INDEX outbox_by_turn ON outbox(turn)",
        "CREATE INDEX outbox_by_state ON outbox(state, number)",
        "CREATE UNIQUE INDEX outbox_lead ON outbox(destination, conversation) WHERE leads",
        "CREATE INDEX outbox_due ON outbox(destination, due) WHERE leads",
        "CREATE INDEX outbox_lane ON outbox(destination, conversation, number) WHERE state = 'queued'",
        "CREATE INDEX outbox_receipt ON outbox(receipt) WHERE receipt IS NOT NULL",
        table(
            "outbox_place", text("name", "PRIMARY KEY"), "opens BIGINT NOT NULL DEFAULT 0", text("closed_at"),
            text("failing_since"), text("fault")),
        """
        CREATE FUNCTION outbox_lead() RETURNS TRIGGER LANGUAGE plpgsql AS $$
        BEGIN
            UPDATE outbox SET leads = false
                WHERE destination = new.destination AND conversation = new.conversation AND leads;
            UPDATE outbox SET leads = true WHERE number = (
                SELECT min(number) FROM outbox
                WHERE destination = new.destination AND conversation = new.conversation AND state = 'queued');
            RETURN NULL;
        END $$
        """,
        "CREATE TRIGGER outbox_added AFTER INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION outbox_lead()",
        "CREATE TRIGGER outbox_changed AFTER UPDATE OF state ON outbox FOR EACH ROW EXECUTE FUNCTION outbox_lead()",
    ]
}
