import Days

/// Counts the measures of a programme over some accounts.
struct ProgramCount {
    let accounts: [ProgramAccount]
    let period: DayRange
    let today: Day
    let playbook: Playbook

    init(_ accounts: [ProgramAccount], period: DayRange, today: Day, playbook: Playbook) {
        self.accounts = accounts
        self.period = period
        self.today = today
        self.playbook = playbook
    }

    func figure(_ measure: ProgramMeasure) -> ProgramFigure {
        var tally = Tally()
        switch measure {
        case .completion: countCompletion(&tally)
        case .executives: countExecutives(&tally)
        case .input: countInput(&tally)
        case .onTime: countOnTime(&tally)
        case .actionsClosed: countCycles(&tally, open: false)
        case .carriedOver: countCycles(&tally, open: true)
        case .actionsOnTime: countDue(&tally)
        case .expansion: countExpansion(&tally)
        case .satisfaction: return satisfaction
        case .preparation: return preparation
        }
        return ProgramFigure(measure, .share(tally.share), unknown: tally.unknown, playbook: playbook)
    }

    /// What is counted: what is known, and how often nothing is.
    struct Tally {
        var share = Share()
        var unknown = 0

        mutating func count(_ isPart: Bool?) {
            if let isPart { share.count(isPart) } else { unknown += 1 }
        }
    }

    /// Whether a day belongs to the period and has come.
    func isCounted(_ day: Day) -> Bool { period.contains(day) && day <= today }

    /// The reviews held in the period, each with its account.
    var held: [(review: Review, of: ProgramAccount)] {
        accounts.flatMap { account in
            account.reviews.filter { $0.heldAt.map(isCounted) ?? false }.map { ($0, account) }
        }
    }
}

extension ProgramAccount {
    /// Its reviews that have been held by then, the oldest first, each with its day.
    func history(on today: Day) -> [(review: Review, day: Day)] {
        reviews.compactMap { review in review.heldAt.map { (review: review, day: $0) } }
            .filter { $0.day <= today }
            .sorted { ($0.day, $0.review.id) < ($1.day, $1.review.id) }
    }
}
