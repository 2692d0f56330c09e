package import Workspace

extension Nudge {
    /// Whether there is reason to speak: it was not told yet, comes round again, or has woken since it was.
    ///
    /// - Parameter tellings: What this destination was told of the same subject.
    package func speaks(after tellings: [Telling]) -> Bool {
        guard !isWaiting else { return false }
        return !tellings.contains { telling in
            isSame(telling) && telling.stage >= stage && wokenOn.map { telling.day >= $0 } ?? true
        }
    }

    /// Whether it is news there, and not something that comes round again.
    package func isNews(after tellings: [Telling]) -> Bool {
        !tellings.contains { NudgeRule(rawValue: $0.rule)?.news == rule.news && $0.anchor == anchor }
    }

    private func isSame(_ telling: Telling) -> Bool { telling.rule == rule.rawValue && telling.anchor == anchor }
}
