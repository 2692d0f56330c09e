/// One figure of the programme, with the count behind it and the target beside it.
package struct ProgramFigure: Hashable, Sendable {
    package enum Amount: Hashable, Sendable {
        case share(Share)
        /// An average of so many answers.
        case mean(sum: Double, count: Int)
        /// Minutes of so many reviews.
        case minutes(sum: Int, count: Int)
    }

    package enum Verdict: String, Codable, Sendable {
        case met, missed
        /// Fewer cases than the playbook wants before it says anything.
        case tooFew = "too_few"
        /// Nothing on file speaks of it, and it is not guessed.
        case missing
        /// It is followed without a target.
        case followed
    }

    package let measure: ProgramMeasure
    package let amount: Amount
    /// Cases that belong here and of which nothing is on file.
    package let unknown: Int
    /// In per cent, or in points of five; nil where there is none.
    package let target: Double?
    private let fewest: Int

    package init(_ measure: ProgramMeasure, _ amount: Amount, unknown: Int = 0, playbook: Playbook) {
        self.measure = measure
        self.amount = amount
        self.unknown = unknown
        target = playbook.target(of: measure)
        fewest = playbook.program.fewest
    }

    /// How many cases it rests on.
    package var count: Int {
        switch amount {
        case .share(let share): share.whole
        case .mean(_, let count), .minutes(_, let count): count
        }
    }

    /// In per cent, or the average of points or minutes; nil where it rests on nothing.
    package var value: Double? {
        switch amount {
        case .share(let share): share.percent
        case .mean(let sum, let count): count == 0 ? nil : sum / Double(count)
        case .minutes(let sum, let count): count == 0 ? nil : Double(sum) / Double(count)
        }
    }

    package var verdict: Verdict {
        guard let value else { return .missing }
        guard count >= fewest else { return .tooFew }
        guard let target else { return .followed }
        return (measure == .carriedOver ? value < target : value >= target) ? .met : .missed
    }
}

extension ProgramFigure {
    /// `11 of 12`, `4.6 of 5 from 7 answers`, `2 h 30 min each in 6 reviews`.
    package var counted: String {
        switch amount {
        case .share(let share): "\(Figures.grouped(share.part)) of \(Figures.grouped(share.whole))"
        case .mean(_, let count): "\(Figures.plain(value ?? 0)) of 5 from \(Figures.count(count, "answer"))"
        case .minutes(let sum, let count):
            "\(Figures.duration(minutes: (sum + count / 2) / max(1, count))) each in \(Figures.count(count, "review"))"
        }
    }

    /// `92%`; nil for an average, and where too few cases would make it say more than it knows.
    package var percent: String? {
        guard case .share(let share) = amount, verdict != .tooFew else { return nil }
        return share.percent.map { Figures.percent($0 / 100) }
    }

    /// `90%`, `under 5%`, `4.5`; nil where there is none.
    package var targetWords: String? {
        target.map { target in
            switch measure {
            case .satisfaction: Figures.plain(target)
            case .carriedOver: "under \(Figures.percent(target / 100))"
            default: Figures.percent(target / 100)
            }
        }
    }
}

extension ProgramFigure: Encodable {
    private enum CodingKeys: String, CodingKey {
        case measure, part, whole, percent, mean, answers, minutes, reviews, unknown, target, verdict
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(measure, forKey: .measure)
        switch amount {
        case .share(let share):
            try container.encode(share.part, forKey: .part)
            try container.encode(share.whole, forKey: .whole)
            try container.encodeIfPresent(share.percent.map { ($0 * 10).rounded() / 10 }, forKey: .percent)
        case .mean(_, let count):
            try container.encodeIfPresent(value.map { ($0 * 100).rounded() / 100 }, forKey: .mean)
            try container.encode(count, forKey: .answers)
        case .minutes(_, let count):
            try container.encodeIfPresent(value.map { $0.rounded() }, forKey: .minutes)
            try container.encode(count, forKey: .reviews)
        }
        try container.encode(unknown, forKey: .unknown)
        try container.encodeIfPresent(target, forKey: .target)
        try container.encode(verdict, forKey: .verdict)
    }
}
