import GRDB

/// The tables, as a row of numbered migrations; a migration that has been released never changes.
///
/// Each kind of fact has a table of its own. `facts` holds the whole entity as JSON and is the one truth; what is
/// queried or constrained (ids, accounts, days, money, status, owner) is a stored column generated from it, so that
/// the two cannot part. Days are ISO text, money is integer minor units with its currency. `revision` is the journal
/// entry that wrote the row.
enum Schema {
    /// "QBRw": tells our files from other programs'.
    static let applicationID = 0x5142_5277

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("0001 journal", foreignKeyChecks: .immediate) { try $0.execute(sql: journal) }
        migrator.registerMigration("0002 facts", foreignKeyChecks: .immediate) { try $0.execute(sql: facts.script) }
        migrator.registerMigration("0003 conversations", foreignKeyChecks: .immediate) {
            try $0.execute(sql: conversations)
        }
        migrator.registerMigration("0004 documents", foreignKeyChecks: .immediate) {
            try $0.execute(sql: documents.script)
        }
        migrator.registerMigration("0005 denials", foreignKeyChecks: .immediate) { try $0.execute(sql: denials) }
        migrator.registerMigration("0006 private accounts", foreignKeyChecks: .immediate) {
            try $0.execute(sql: privateAccounts)
        }
        migrator.registerMigration("0007 outbox", foreignKeyChecks: .immediate) { try $0.execute(sql: outbox) }
        migrator.registerMigration("0008 nudges", foreignKeyChecks: .immediate) {
            try $0.execute(sql: nudges + reminders.script)
        }
        migrator.registerMigration("0009 uploads", foreignKeyChecks: .immediate) { try $0.execute(sql: uploads) }
        migrator.registerMigration("0010 plans", foreignKeyChecks: .immediate) { try $0.execute(sql: plans.script) }
        migrator.registerMigration("0011 risks and wishes", foreignKeyChecks: .immediate) {
            try $0.execute(sql: risksAndWishes.script)
        }
        migrator.registerMigration("0013 maturity", foreignKeyChecks: .immediate) {
            try $0.execute(sql: maturity.script)
        }
        migrator.registerMigration("0014 servers", foreignKeyChecks: .immediate) { try $0.execute(sql: servers) }
        migrator.registerMigration("0015 names", foreignKeyChecks: .immediate) { db in
            for statement in names(Dialect(engine: .sqlite)) { try db.execute(sql: statement) }
        }
        return migrator
    }

    /// They are looked up in every turn of a chat.
    private static let privateAccounts =
        "CREATE INDEX account_private ON account(id) WHERE \(Dialect(engine: .sqlite).isPrivate);"

    private static let denials = """
        CREATE TABLE denial (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            turn INTEGER NOT NULL REFERENCES turn(id),
            what TEXT NOT NULL
        ) STRICT;
        """

    /// Files that were dropped into a chat, each until it is imported.
    private static let uploads = """
        CREATE TABLE upload (
            conversation TEXT PRIMARY KEY NOT NULL,
            name TEXT NOT NULL,
            body BLOB,
            at TEXT NOT NULL
        ) STRICT;
        """

    private static let journal = """
        CREATE TABLE turn (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            person TEXT,
            name TEXT NOT NULL,
            channel TEXT NOT NULL,
            conversation TEXT NOT NULL,
            at TEXT NOT NULL,
            undoes INTEGER,
            undone_by INTEGER
        ) STRICT;
        CREATE INDEX turn_by_conversation ON turn(conversation, id);
        CREATE TABLE journal (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            turn INTEGER NOT NULL REFERENCES turn(id),
            kind TEXT NOT NULL,
            entity TEXT NOT NULL,
            before TEXT,
            after TEXT,
            note TEXT,
            CHECK (before IS NOT after)
        ) STRICT;
        CREATE INDEX journal_by_turn ON journal(turn, id);
        CREATE INDEX journal_by_entity ON journal(kind, entity, id);
        CREATE TABLE generation (kind TEXT PRIMARY KEY NOT NULL, value INTEGER NOT NULL) STRICT;
        CREATE TABLE meta (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
        """

    private static let conversations = """
        CREATE TABLE conversation (
            id TEXT PRIMARY KEY NOT NULL,
            user TEXT NOT NULL,
            state BLOB NOT NULL,
            version INTEGER NOT NULL CHECK (version > 0),
            updated_at TEXT NOT NULL,
            is_open INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX conversation_by_user ON conversation(user, updated_at);
        CREATE TABLE answer (
            conversation TEXT NOT NULL,
            message TEXT NOT NULL,
            body BLOB NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (conversation, message)
        ) STRICT;
        CREATE TABLE outbox (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            turn INTEGER NOT NULL REFERENCES turn(id),
            destination TEXT NOT NULL,
            body BLOB NOT NULL,
            created_at TEXT NOT NULL,
            state TEXT NOT NULL
        ) STRICT;
        CREATE INDEX outbox_by_turn ON outbox(turn);
        CREATE INDEX outbox_by_state ON outbox(state, number);
        """
}
