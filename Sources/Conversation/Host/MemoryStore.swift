import Synchronization

/// Keeps conversations as long as the process lives; one turn at a time.
public final class MemoryStore: ConversationStore {
    private let records = Mutex<[String: ConversationRecord]>([:])

    /// An empty store.
    public init() {}

    /// Runs one turn; no other turn of any conversation runs beside it.
    public func turn(
        in conversation: String, _ body: (inout ConversationRecord) throws -> Answer
    ) throws -> Answer {
        try records.withLock { records in
            var record = records[conversation] ?? ConversationRecord()
            let answer = try body(&record)
            records[conversation] = record
            return answer
        }
    }

    /// What is kept of a conversation; nil where it is not known.
    public func record(of conversation: String) -> ConversationRecord? {
        records.withLock { $0[conversation] }
    }
}
