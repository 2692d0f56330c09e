extension Playbook {
    /// Rules of the roadmap that say nothing.
    var roadmapFaults: [String] {
        var faults: [String] = []
        let lists = [("promises", roadmap.promises), ("bashing", roadmap.bashing), ("rivals", roadmap.rivals)]
        for (key, words) in lists where words.isEmpty {
            faults.append("roadmap.\(key): the list is empty, so nothing is ever noticed; keep at least one.")
        }
        if roadmap.governance(of: .csm) == nil { faults.append("roadmap.governance: 'csm' is missing; add a line.") }
        if roadmap.horizons.isEmpty || roadmap.horizons != roadmap.horizons.sorted() || roadmap.horizons[0] < 1 {
            faults.append("roadmap.horizons: write months in rising order, such as [3, 6, 12].")
        }
        for state in RoadmapState.allCases where roadmap.states[state]?.isEmpty ?? true {
            faults.append("roadmap.states: '\(state.rawValue)' has no words; list ways to say it.")
        }
        let counts = [("recent_days", roadmap.recentDays), ("silent_reviews", roadmap.silentReviews)]
        return faults + counts.filter { $0.1 < 1 }.map { "roadmap.\($0.0): write 1 or more." }
    }
}
