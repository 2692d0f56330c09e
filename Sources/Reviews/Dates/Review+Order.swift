package import Days

extension Review {
    /// Whether it has been held by that day; a day that is still to come does not count as held.
    package func isHeld(by today: Day) -> Bool { heldAt.map { $0 <= today } ?? false }
}

extension [Review] {
    /// The one that comes next: neither held yet nor closed; one with a day before one without.
    package func next(on today: Day) -> Review? {
        filter { !$0.isHeld(by: today) && $0.state != .closed }
            .min { ($0.plannedAt?.number ?? .max, $0.id) < ($1.plannedAt?.number ?? .max, $1.id) }
    }

    /// The one that was held last.
    package func last(on today: Day) -> Review? {
        filter { $0.isHeld(by: today) }
            .max { ($0.heldAt?.number ?? .min, $0.id) < ($1.heldAt?.number ?? .min, $1.id) }
    }
}
