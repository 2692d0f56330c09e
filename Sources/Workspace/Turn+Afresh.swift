extension Turn {
    /// Empties the workspace: facts, journal, conversations, answers, outbox and properties.
    ///
    /// For the demo, which starts afresh; ``Facts/generation`` goes on growing. What this turn saves afterwards is
    /// journalled as usual.
    package func startAfresh() throws {
        let facts: [EntityKind] = [
            .risk, .churnCheck, .opportunity, .featureRequest, .roadmapItem,
            .maturity, .reminder, .document, .plan, .benchmark, .action, .value, .review, .goal, .spiced, .contract,
            .contact, .metric,
            .ticketRollup,
            .ticket,
            .health,
            .rate, .account, .person,
        ]
        let tables =
            facts.map(\.rawValue) + [
                "upload", "server", "content", "telling", "digest", "lease", "outbox", "outbox_place", "answer",
                "conversation",
                "journal", "denial",
                "turn",
                "meta",
            ]
        for table in tables { try rows.db.run(#"DELETE FROM "\#(table)""#) }
        for kind in EntityKind.allCases { try rows.db.countChange(of: kind) }
        log = ChangeLog()
        number = nil
    }
}
