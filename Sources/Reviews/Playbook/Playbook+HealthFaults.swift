extension Playbook {
    var weightFaults: [String] {
        var faults = HealthFactor.allCases.filter { (health.weights[$0] ?? 0) <= 0 }.map { factor in
            let weight = health.weights[factor].map { Figures.plain($0) } ?? "missing"
            return "health.weights.\(factor.rawValue): the weight is \(weight); write a number above 0."
        }
        if !(0 < health.yellowFrom && health.yellowFrom < health.greenFrom && health.greenFrom <= 99) {
            faults.append("health.green_from: write 1 to 99, and yellow_from below it.")
        }
        if !(1...HealthFactor.allCases.count).contains(health.fewestFactors) {
            faults.append("health.fewest_factors: write 1 to \(HealthFactor.allCases.count).")
        }
        return faults
    }

    var fullMarkFaults: [String] {
        let marks = health.fullMarks
        let ranges = [
            ("last_login_days", marks.lastLoginDays), ("last_contact_days", marks.lastContactDays),
            ("login_growth_pct", marks.loginGrowthPct),
            ("tickets_per_10_seats.healthy", marks.ticketsPer10Seats.healthy),
        ]
        var faults = ranges.filter { !Self.isRange($0.1) || $0.1[0] == $0.1[1] }.map { key, range in
            "health.full_marks.\(key): \(range) is no range; write [from, to] with from below to."
        }
        let amounts = [
            ("meetings_per_quarter", marks.meetingsPerQuarter), ("integrations", marks.integrations),
            ("age_years", marks.ageYears),
        ]
        faults += amounts.filter { $0.1 <= 0 }.map { key, value in
            "health.full_marks.\(key): \(Figures.plain(value)) is too little; write a number above 0."
        }
        if let most = marks.ticketsPer10Seats.healthy.last, marks.ticketsPer10Seats.farTooMany <= most {
            faults.append(
                "health.full_marks.tickets_per_10_seats.far_too_many: write more than \(Figures.plain(most)).")
        }
        return faults
    }
}
