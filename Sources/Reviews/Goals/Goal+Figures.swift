extension Goal {
    /// What a figure of it is written as, without its unit: `4.5`, `1,200`.
    package func plain(_ value: Double) -> String { Figures.plain(value, places: 2) }

    /// The goal with another target, also where its own words name the old one: `CSAT 4.5` → `CSAT 4.7`.
    ///
    /// The figure of today keeps its source and its day: nobody measured anything anew.
    package func aiming(at target: Double, by source: Provenance) -> Goal {
        var goal = self
        goal.target = target
        goal.targetSetOn = source.asOf
        goal.targetSource = source.source
        guard let old = self.target else { return goal }
        goal.statement = statement.replacingFigure(plain(old), by: plain(target)) ?? statement
        goal.short = short.map { $0.replacingFigure(plain(old), by: plain(target)) ?? $0 }
        return goal
    }
}

extension Goal {
    /// Whether it has a figure that somebody measured or told.
    package var hasFigure: Bool { baseline != nil || current != nil }

    /// Where its target comes from, where that is not where its figures come from.
    package var targetProvenance: Provenance? {
        targetSetOn.flatMap { day in targetSource.map { Provenance(source: $0, asOf: day) } }
    }
}

extension String {
    /// The text with the last place of a figure changed: `3.2 → 4.5` → `3.2 → 4.7`; nil where the figure is not in it.
    ///
    /// A figure inside another one is none: no 4.5 is in `14.5`.
    package func replacingFigure(_ old: String, by new: String) -> String? {
        let isDigit = { (character: Character) in "0123456789".contains(character) }
        let place = ranges(of: old).last { place in
            let before = self[..<place.lowerBound].suffix(2)
            let after = self[place.upperBound...].prefix(2)
            if before.last.map(isDigit) ?? false || after.first.map(isDigit) ?? false { return false }
            if before.count == 2, ".,".contains(before.suffix(1)), before.first.map(isDigit) ?? false { return false }
            return !(after.count == 2 && ".,".contains(after.prefix(1)) && after.last.map(isDigit) ?? false)
        }
        return place.map { self[..<$0.lowerBound] + new + self[$0.upperBound...] }
    }
}
