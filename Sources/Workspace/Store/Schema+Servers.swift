extension Schema {
    /// Migration 0014: what several servers need: leases that tell who came last, counters of which each connection
    /// has its own, and who is there with which content.
    static let servers = """
        ALTER TABLE lease ADD COLUMN fence INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE generation RENAME TO generation_before;
        CREATE TABLE generation (
            kind TEXT NOT NULL,
            shard INTEGER NOT NULL,
            value INTEGER NOT NULL,
            PRIMARY KEY (kind, shard)
        ) STRICT;
        INSERT INTO generation SELECT kind, 0, value FROM generation_before;
        DROP TABLE generation_before;
        CREATE TABLE content (fingerprint TEXT PRIMARY KEY NOT NULL, since TEXT NOT NULL) STRICT;
        CREATE TABLE server (
            id TEXT PRIMARY KEY NOT NULL,
            content TEXT NOT NULL,
            seen_at TEXT NOT NULL
        ) STRICT;
        """
}
