extension Playbook {
    /// A matrix with a row that is missing, or whose rows contradict each other.
    var escalationFaults: [String] {
        var faults: [String] = []
        let order = escalation.levels.map(\.level)
        if order != EscalationLevel.ID.allCases {
            faults.append("escalation.levels: write critical, high, medium and low, once each and in this order.")
        }
        for churn in ChurnOutlook.allCases where escalation.levels.count(where: { $0.churn == churn }) != 1 {
            faults.append("escalation.levels: give churn: \(churn.rawValue) to one level.")
        }
        faults += escalation.levels.flatMap(Self.faults)
        if escalation.smallBelow < 0 { faults.append("escalation.small_below: write 0 or more.") }
        for listener in [EscalationLevel.Listener.vp, .director, .manager] where escalation.titles[listener] == nil {
            faults.append("escalation.titles: '\(listener.rawValue)' is missing; list the words of such a title.")
        }
        if let ask = escalation.asks.first(where: { $0.words.isEmpty || $0.ask.trimmedOrNil == nil }) {
            faults.append("escalation.asks: '\(ask.ask)' is never asked for; give it words and an ask.")
        }
        return faults
    }

    private static func faults(of level: EscalationLevel) -> [String] {
        let path = "escalation.levels.\(level.level.rawValue)"
        var faults: [String] = []
        if let above = level.above, above < 0 { faults.append("\(path).above: \(above) is below 0; write an amount.") }
        if level.to.isEmpty { faults.append("\(path).to: nobody hears of it; name a listener such as manager.") }
        if let days = level.withinDays, !(0...90).contains(days) {
            faults.append("\(path).within_days: \(days) is not between 0 and 90; 0 is the same day.")
        }
        return faults
    }
}
