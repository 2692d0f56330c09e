package import Foundation

/// What is done with the outbox: to put in, to take out for sending, to note what came of it.
extension Turn {
    /// Puts a message into the outbox; one whose id is there already is left as it is.
    package func enqueue(_ message: OutgoingMessage) throws {
        let sql = """
            INSERT INTO outbox (id, turn, destination, conversation, body, created_at, due, replaces, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
            """
        try rows.db.run(
            sql,
            [
                message.id, turnNumber(), message.destination, message.conversation ?? "", message.body,
                message.createdAt,
                message.notBefore?.milliseconds ?? 0, message.replaces, message.state.rawValue,
            ])
        hasEnqueued = true
    }

    /// Takes messages that are due, for nobody else to take before `lease` is over: the first of each conversation
    /// alone.
    ///
    /// - Parameters:
    ///   - limit: How many at most.
    ///   - pace: How fast a destination may be sent to; nil where it cannot be now.
    package func claim(
        _ limit: Int, at now: Date, lease: TimeInterval, pace: (String) throws -> OutboxPace?
    ) throws -> OutboxClaim {
        var claim = OutboxClaim()
        for name in try rows.waitingDestinations() {
            let place = try rows.place(name)
            guard place?.closedAt == nil, let pace = try pace(name) else { continue }
            var opens = place?.opensAt ?? .distantPast
            if opens <= now {
                let room = min(limit - claim.messages.count, pace.interval > 0 ? 1 : pace.room)
                let due = try rows.due(to: name, at: now, limit: max(0, room))
                for message in due { claim.messages.append(try take(message, until: now + lease)) }
                if pace.interval > 0, !due.isEmpty {
                    opens = now + pace.interval
                    try open(name, at: opens)
                }
            }
            // What is due already waits for room, which there is when something comes back.
            if let due = try rows.nextDue(to: name).map({ max($0, opens) }), due > now {
                claim.next = min(claim.next ?? due, due)
            }
        }
        return claim
    }

    /// Notes what came of an attempt.
    ///
    /// - Parameter message: As it was claimed. Where somebody else has claimed it since, only its arrival counts.
    package func settle(_ message: OutgoingMessage, _ outcome: OutboxOutcome, at now: Date) throws {
        switch outcome {
        case .sent(let receipt):
            try change(
                message, "state = 'sent', fault = NULL, receipt = coalesce(receipt, ?)", [receipt], isArrival: true)
            try note(message.destination, fault: nil, at: now)
        case .partly(let posts, let receipt):
            try change(
                message, "posted = ?, attempts = 0, due = ?, receipt = coalesce(receipt, ?)",
                [posts, now.milliseconds, receipt])
        case .again(let instant, let fault):
            try change(message, "due = ?, fault = ?", [instant.milliseconds, fault])
            try note(message.destination, fault: fault, at: now)
        case .paused(let instant, let fault):
            try change(message, "due = ?, fault = ?, attempts = attempts - 1", [instant.milliseconds, fault])
            try note(message.destination, fault: fault, at: now)
            try open(message.destination, at: instant)
        case .dead(let fault):
            try change(message, "state = 'dead', fault = ?", [fault])
        case .closed(let fault):
            try change(message, "state = 'dead', fault = ?", [fault])
            try note(message.destination, fault: fault, at: now)
            try close(message.destination, at: now)
        case .withdrawn(let fault):
            try change(message, "state = 'withdrawn', fault = ?", [fault])
        }
    }

    /// Has a message tried again at once, and its destination too where that takes nothing any more.
    ///
    /// One that is under way just now is left to whoever sends it.
    ///
    /// - Returns: Whether there is such a message that has not arrived.
    package func retry(_ id: String, at now: Date) throws -> Bool {
        guard let message = try rows.outgoing(id), message.state == .queued || message.state == .dead else {
            return false
        }
        // A claim takes the fault away, and what comes back brings one.
        let isUnderWay = message.attempts > 0 && message.fault == nil && message.notBefore.map { $0 > now } ?? false
        if !isUnderWay {
            try rows.db.run(
                "UPDATE outbox SET state = 'queued', due = 0, attempts = 0, fault = NULL WHERE id = ?", [id])
        }
        try rows.db.run("UPDATE outbox_place SET closed_at = NULL, opens = 0 WHERE name = ?", [message.destination])
        hasEnqueued = true
        return true
    }

    /// Withdraws a message that has not arrived; the next of its conversation may go.
    ///
    /// - Returns: Whether there is such a message.
    package func drop(_ id: String) throws -> Bool {
        try rows.db.run("UPDATE outbox SET state = 'withdrawn' WHERE id = ? AND state IN ('queued', 'dead')", [id]) > 0
    }
}

extension Turn {
    private func take(_ message: OutgoingMessage, until end: Date) throws -> OutgoingMessage {
        try rows.db.run(
            "UPDATE outbox SET due = ?, attempts = attempts + 1, fault = NULL WHERE id = ?",
            [end.milliseconds, message.id])
        var message = message
        message.attempts += 1
        return message
    }

    private func change(
        _ message: OutgoingMessage, _ assignments: String, _ values: [any SQLConvertible], isArrival: Bool = false
    ) throws {
        let condition = isArrival ? "state <> 'sent'" : "state = 'queued' AND attempts = ?"
        let sql = "UPDATE outbox SET \(assignments) WHERE id = ? AND \(condition)"
        let end: [any SQLConvertible] = isArrival ? [message.id] : [message.id, message.attempts]
        try rows.db.run(sql, values + end)
    }

    private func note(_ destination: String, fault: String?, at now: Date) throws {
        guard let fault else {
            let sql = """
                UPDATE outbox_place SET failing_since = NULL, fault = NULL
                WHERE name = ? AND failing_since IS NOT NULL
                """
            try rows.db.run(sql, [destination])
            return
        }
        let sql = """
            INSERT INTO outbox_place (name, fault, failing_since) VALUES (?1, ?2, ?3)
            ON CONFLICT (name) DO UPDATE SET fault = ?2, failing_since = coalesce(outbox_place.failing_since, ?3)
            """
        try rows.db.run(sql, [destination, fault, now.formatted(.iso8601)])
    }

    /// Lets a destination take nothing before an instant.
    private func open(_ destination: String, at instant: Date) throws {
        let sql = """
            INSERT INTO outbox_place (name, opens) VALUES (?1, ?2)
            ON CONFLICT (name) DO UPDATE SET opens = ?2 WHERE outbox_place.opens < ?2
            """
        try rows.db.run(sql, [destination, instant.milliseconds])
    }

    private func close(_ destination: String, at now: Date) throws {
        try rows.db.run(
            "UPDATE outbox_place SET closed_at = coalesce(closed_at, ?) WHERE name = ?",
            [now.formatted(.iso8601), destination])
    }
}

extension Facts {
    /// Messages that have been written to the outbox, oldest first.
    package func outbox(_ state: OutgoingMessage.State? = nil, to destination: String? = nil) throws
        -> [OutgoingMessage]
    {
        try rows.outbox(state, to: destination)
    }

    /// How many messages are in each state.
    package func outboxCounts() throws -> [OutgoingMessage.State: Int] { try rows.outboxCounts() }

    /// A message of the outbox, whatever its state.
    package func outgoing(_ id: String) throws -> OutgoingMessage? { try rows.outgoing(id) }

    /// A destination as the outbox knows it; nil where nothing has ever been wrong with it.
    package func outboxPlace(_ name: String) throws -> OutboxPlace? { try rows.place(name) }

    /// The destinations that the outbox knows something of, by name.
    package func outboxPlaces() throws -> [OutboxPlace] { try rows.places() }

    /// The destinations that messages wait for, by name.
    package func waitingDestinations() throws -> [String] { try rows.waitingDestinations() }
}
