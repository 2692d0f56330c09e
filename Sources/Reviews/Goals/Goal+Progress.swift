extension Goal {
    /// How far from baseline to target, 0 to 1 and beyond; nil where a number is missing or there is no way to go.
    ///
    /// "87% toward your 90% goal" may mean this or ``ofTarget`` (domain.md 1.2): say which.
    package var ofTheWay: Double? {
        guard let baseline, let target, let current, target != baseline else { return nil }
        return (current - baseline) / (target - baseline)
    }

    /// How much of the target is reached, 1 where it is met; where less is better, target over current.
    package var ofTarget: Double? {
        guard let target, let current else { return nil }
        if isMet == true { return max(1, ratio(current, target) ?? 1) }
        return ratio(current, target).map { max(0, $0) }
    }

    private func ratio(_ current: Double, _ target: Double) -> Double? {
        switch direction {
        case .up: target > 0 ? current / target : nil
        case .down: current > 0 && target >= 0 ? target / current : nil
        }
    }

    /// Whether the target is reached; nil where a number is missing.
    package var isMet: Bool? {
        guard let target, let current else { return nil }
        return direction == .up ? current >= target : current <= target
    }

    /// What is left to go, in the goal's unit; 0 where it is met.
    package var gap: Double? {
        guard let target, let current else { return nil }
        return max(0, direction == .up ? target - current : current - target)
    }

    /// Green where the target is met or as good as met, yellow near it, red far from it (domain.md 1.2).
    ///
    /// A goal whose target is 0 or less goes by the way from its baseline.
    package func colour(_ playbook: Playbook) -> TrafficLight? {
        if isMet == true { return .green }
        guard let share = ofTarget ?? ofTheWay else { return nil }
        if share * 100 >= playbook.goals.greenFromPct { return .green }
        return share * 100 >= playbook.goals.yellowFromPct ? .yellow : .red
    }

    /// `3.2 → 4.4 (target 4.5, 0.1 to go)`, `48 h → 18 h (target 24)`, `35% (target 30)`.
    package var progressWords: String? {
        guard let current else { return nil }
        var words = baseline.map { "\(figure($0)) → \(figure(current))" } ?? figure(current)
        guard let target else { return words }
        words += " (target \(number(target))"
        if isMet == false, let gap { words += ", \(number(gap)) to go" }
        return words + ")"
    }

    /// `48 h`, `35%`, `$310,000`, `4.4`.
    package func figure(_ value: Double) -> String {
        switch unit {
        case nil, "": number(value)
        case "%": "\(number(value))%"
        case "$": "$\(number(value))"
        case let unit?: "\(number(value)) \(unit)"
        }
    }

    /// A difference of two figures: shares are apart by points, and all else by its own unit.
    package func distance(_ value: Double) -> String {
        unit == "%" ? "\(number(value)) \(value == 1 ? "point" : "points")" : figure(value)
    }

    private func number(_ value: Double) -> String { Figures.plain(value, places: 2) }
}
