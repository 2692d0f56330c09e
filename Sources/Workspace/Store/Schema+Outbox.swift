extension Schema {
    /// What the outbox needs to deliver: when each message is due, and which is first in its conversation.
    ///
    /// A lane is a destination with a conversation. Only a lane's first queued message (`leads`) may be sent, so that
    /// order is kept; the triggers see to it, whoever changes a state. Instants are milliseconds since 1970.
    static let outbox = """
        ALTER TABLE outbox ADD COLUMN conversation TEXT NOT NULL DEFAULT '';
        ALTER TABLE outbox ADD COLUMN replaces TEXT;
        ALTER TABLE outbox ADD COLUMN due INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE outbox ADD COLUMN leads INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE outbox ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE outbox ADD COLUMN posted INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE outbox ADD COLUMN fault TEXT;
        ALTER TABLE outbox ADD COLUMN receipt TEXT;
        UPDATE outbox SET body = CAST(
            json_object('choices', json('[]'), 'text', CAST(body AS TEXT) ->> '$.text') AS BLOB)
            WHERE json_valid(CAST(body AS TEXT));
        CREATE UNIQUE INDEX outbox_lead ON outbox(destination, conversation) WHERE leads;
        CREATE INDEX outbox_due ON outbox(destination, due) WHERE leads;
        CREATE INDEX outbox_lane ON outbox(destination, conversation, number) WHERE state = 'queued';
        CREATE TABLE outbox_place (
            name TEXT PRIMARY KEY NOT NULL,
            opens INTEGER NOT NULL DEFAULT 0,
            closed_at TEXT,
            failing_since TEXT,
            fault TEXT
        ) STRICT;
        CREATE TRIGGER outbox_added AFTER INSERT ON outbox BEGIN \(lead) END;
        CREATE TRIGGER outbox_changed AFTER UPDATE OF state ON outbox BEGIN \(lead) END;
        UPDATE outbox SET state = state;
        """

    private static let lead = """
        UPDATE outbox SET leads = 0
            WHERE destination = new.destination AND conversation = new.conversation AND leads;
        UPDATE outbox SET leads = 1 WHERE number = (
            SELECT min(number) FROM outbox
            WHERE destination = new.destination AND conversation = new.conversation AND state = 'queued');
        """
}
