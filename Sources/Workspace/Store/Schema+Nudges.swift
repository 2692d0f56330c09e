extension Schema {
    /// Migration 0008: what was told to whom, and what has to be looked at again, found without reading the rest.
    static let nudges = """
        CREATE TABLE digest (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            destination TEXT NOT NULL,
            place TEXT,
            day TEXT NOT NULL,
            message TEXT NOT NULL,
            text TEXT NOT NULL,
            lines TEXT NOT NULL,
            UNIQUE (day, destination)
        ) STRICT;
        CREATE INDEX digest_by_place ON digest(place, number);
        CREATE INDEX digest_by_message ON digest(message);
        CREATE INDEX outbox_receipt ON outbox(receipt) WHERE receipt IS NOT NULL;
        CREATE TABLE telling (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            digest TEXT NOT NULL REFERENCES digest(id),
            destination TEXT NOT NULL,
            subject TEXT NOT NULL,
            rule TEXT NOT NULL,
            anchor TEXT NOT NULL,
            stage INTEGER NOT NULL,
            day TEXT NOT NULL
        ) STRICT;
        CREATE INDEX telling_by_subject ON telling(subject, destination, number);
        CREATE TABLE lease (
            name TEXT PRIMARY KEY NOT NULL,
            holder TEXT NOT NULL,
            until TEXT NOT NULL
        ) STRICT;
        CREATE INDEX action_stuck ON action(status) WHERE status IN ('blocked', 'at_risk');
        CREATE INDEX action_asked ON action(facts ->> '$.last_asked_on')
            WHERE facts ->> '$.last_asked_on' IS NOT NULL AND status NOT IN ('complete', 'cancelled');
        CREATE INDEX action_asleep ON action(facts ->> '$.snoozed_until')
            WHERE facts ->> '$.snoozed_until' IS NOT NULL AND status NOT IN ('complete', 'cancelled');
        CREATE INDEX action_escalated ON action(facts ->> '$.escalation.deadline')
            WHERE facts ->> '$.escalation.deadline' IS NOT NULL AND status NOT IN ('complete', 'cancelled');
        CREATE INDEX review_held ON review(held_at) WHERE held_at IS NOT NULL;

        """

    /// Migration 0008 too: what the bot promised to come back to.
    static let reminders = [
        FactTable(
            "reminder", .text("account", "REFERENCES account(id)"), .text("person", "NOT NULL"),
            .text("due", "NOT NULL"),
            "CREATE INDEX reminder_by_account ON reminder(account, due)",
            "CREATE INDEX reminder_open ON reminder(due) WHERE facts ->> '$.kept_on' IS NULL")
    ]
}
