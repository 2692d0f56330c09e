extension Playbook {
    /// Bands that overlap, leave a gap, or are missing.
    var bandFaults: [String] {
        var faults: [String] = []
        if currency.count != 3 || currency != currency.uppercased() {
            faults.append("currency: '\(currency)' is no ISO code; write three capitals such as USD.")
        }
        for id in Segment.ID.allCases {
            let count = segments.filter { $0.id == id }.count
            if count != 1 { faults.append("segments: '\(id.rawValue)' stands there \(count) times; list it once.") }
        }
        for (higher, lower) in zip(segments, segments.dropFirst()) where higher.arrMin <= lower.arrMin {
            faults.append(
                "segments: '\(lower.id.rawValue)' begins at \(lower.arrMin), not below '\(higher.id.rawValue)' "
                    + "at \(higher.arrMin); list the bands from the highest down.")
        }
        if let last = segments.last, last.arrMin != 0 {
            faults.append(
                "segments: the lowest band begins at \(last.arrMin), so smaller accounts have none; "
                    + "give it arr_min: 0.")
        }
        return faults
    }

    /// Numbers of one band that make no sense.
    static func faults(of segment: Segment) -> [String] {
        let path = "segments.\(segment.id.rawValue)"
        var faults: [String] = []
        if !(1...12).contains(segment.perYear) {
            faults.append("\(path).per_year: \(segment.perYear) reviews a year; write 1 to 12.")
        }
        if let minutes = segment.minutes, !isRange(minutes.map(Double.init)) || minutes[0] <= 0 {
            faults.append("\(path).minutes: \(minutes) is no range; write [shortest, longest].")
        }
        if !isRange(segment.prepHours) {
            faults.append("\(path).prep_hours: \(segment.prepHours) is no range; write [fewest, most].")
        }
        return faults
    }
}
