package import Days

/// How far a review programme has come, as somebody saw it on a day.
///
/// S2 QBR Program Maturity Assessment; kept, so that the next one shows what has changed.
package struct MaturityCheck: Codable, Hashable, Sendable, Identifiable {
    /// `maturity-2026-03-09`: one a day.
    package var id: String
    package var date: Day
    /// The name of whoever answered.
    package var by: String
    /// The ids of the boxes that are ticked, in the playbook's order.
    package var boxes: [String]
    /// 0 to 4, by the playbook of its day.
    package var level: Int

    package init(date: Day, by: String, boxes: [String], level: Int) {
        id = "maturity-\(date)"
        self.date = date
        self.by = by
        self.boxes = boxes
        self.level = level
    }

    /// Draws the level from the boxes that are ticked; what is no box of the playbook is left out.
    package init(date: Day, by: String, ticked: some Collection<String>, playbook: Playbook) {
        let ticked = Set(ticked)
        let levels = playbook.maturity.levels
        self.init(
            date: date, by: by, boxes: levels.flatMap(\.boxes).map(\.id).filter(ticked.contains),
            level: levels.prefix { $0.boxes.allSatisfy { ticked.contains($0.id) } }.count)
    }

    /// What is missing from the next level; nothing at the highest.
    package func missing(_ playbook: Playbook) -> [Playbook.Box] {
        guard playbook.maturity.levels.indices.contains(level) else { return [] }
        return playbook.maturity.levels[level].boxes.filter { !boxes.contains($0.id) }
    }

    /// Whether it is time for the next one (S4 Process: revisit it every 3 to 6 months; domain.md C39).
    package func isOld(on today: Day, playbook: Playbook) -> Bool {
        today - date >= playbook.maturity.againAfterDays
    }
}
