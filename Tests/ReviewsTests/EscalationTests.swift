import Reviews
import Testing

/// By which level of the matrix something is taken up, and to whom.
@Suite struct EscalationTests {
    private static func person(_ id: String, _ role: Person.Role, _ title: String, team: String? = "success") -> Person
    {
        Person(id: id, name: id, role: role, title: title, team: team)
    }

    private static let people = [
        person("maya", .csm, "Customer Success Manager"), person("lena", .lead, "Manager, Customer Success"),
        person("omar", .admin, "Director, Customer Success"), person("vera", .admin, "Vice President, Success"),
        person("hugh", .lead, "Head of Support", team: "support"), person("kim", .viewer, "Office Manager"),
    ]

    private func proposal(_ level: EscalationLevel.ID, by asker: String = "maya", sponsor: String? = nil) throws
        -> EscalationProposal
    {
        let playbook = try TheBook.playbook()
        var account = TheBook.account()
        account.ownerCSM = "maya"
        account.execSponsorInternal = sponsor
        let row = try #require(playbook.escalation.levels.first { $0.level == level })
        return EscalationProposal(
            row, for: account, among: Self.people, by: Self.people.first { $0.id == asker },
            nextReview: TheBook.day("2026-04-20"), playbook: playbook, today: TheBook.day("2026-03-13"))
    }

    @Test(
        "the matrix, with what it leaves open one level lower",
        arguments: [
            (ChurnOutlook.imminent, Int?(100_001), EscalationLevel.ID.critical), (.imminent, 100_000, .high),
            (.imminent, nil, .high), (.likely, 50_001, .high), (.likely, 50_000, .medium), (.likely, nil, .medium),
            (.possible, 25_000, .medium), (.possible, 24_999, .low), (.early, 900_000, .low),
        ])
    func theMatrix(churn: ChurnOutlook, arr: Int?, level: EscalationLevel.ID) throws {
        let plan = try TheBook.playbook().escalation
        #expect(plan.level(of: churn, arr: arr.map { Money($0) }, isLogo: false)?.level == level)
    }

    @Test func aLogoIsNeverSmall() throws {
        let plan = try TheBook.playbook().escalation
        #expect(plan.level(of: .possible, arr: Money(1_000), isLogo: true)?.level == .medium)
        #expect(plan.level(of: .likely, arr: Money(1_000), isLogo: true)?.level == .medium)
    }

    @Test func redIsLikelyToLeaveAndImminentBeforeARenewal() {
        #expect(ChurnOutlook(health: .red, isRenewalNear: true, isStuck: false) == .imminent)
        #expect(ChurnOutlook(health: .red, isRenewalNear: false, isStuck: true) == .likely)
        #expect(ChurnOutlook(health: .yellow, isRenewalNear: true, isStuck: false) == .possible)
        #expect(ChurnOutlook(health: .green, isRenewalNear: true, isStuck: true) == .possible)
        #expect(ChurnOutlook(health: nil, isRenewalNear: true, isStuck: false) == .early)
    }

    @Test func eachLevelHasItsListenersAndItsDay() throws {
        // Asked on a Friday: a day later is Saturday, so Monday.
        #expect(try proposal(.critical).people.map(\.id) == ["vera"])
        #expect(try proposal(.critical, sponsor: "hugh").people.map(\.id) == ["vera", "hugh"])
        #expect(try proposal(.critical).deadline == TheBook.day("2026-03-13"))
        #expect(try proposal(.high).people.map(\.id) == ["omar", "lena", "hugh"])
        #expect(try proposal(.high).deadline == TheBook.day("2026-03-16"))
        #expect(try proposal(.medium).people.map(\.id) == ["lena", "hugh"])
        #expect(try proposal(.medium).deadline == TheBook.day("2026-03-20"))
        #expect(try proposal(.low).deadline == TheBook.day("2026-04-20"))
    }

    @Test func nobodyTakesSomethingUpToThemselves() throws {
        #expect(try proposal(.medium, by: "lena").people.map(\.id) == ["hugh"])
        // Early signals are the CSM's own to watch; who wants help all the same asks whoever is nearest above.
        #expect(try proposal(.low).people.map(\.id) == ["lena", "hugh", "omar", "vera"])
    }

    @Test(
        "what is asked for goes by a word of the reason",
        arguments: [
            ("waiting on their infosec", "call their CISO"), ("Legal has the DPA", "call their general counsel"),
            ("no budget yet", "call their CFO"), ("it is with it", "call their head of IT"),
        ])
    func theAskGoesByTheReason(reason: String, ask: String) throws {
        #expect(try TheBook.playbook().escalation.ask(for: reason) == ask)
        #expect(try TheBook.playbook().escalation.ask(for: "Legally blonde") == nil)
    }

    @Test(
        "a matrix that does not add up is named by its key",
        arguments: [
            ("level: low,", "level: medium,", "escalation.levels: write critical, high, medium and low"),
            ("churn: early", "churn: likely", "escalation.levels: give churn: early to one level."),
            ("above: 50000", "above: -1", "escalation.levels.high.above: -1 is below 0"),
            ("within_days: 7 }", "within_days: 400 }", "escalation.levels.medium.within_days: 400"),
            ("to: [csm]", "to: []", "escalation.levels.low.to: nobody hears of it"),
            ("small_below: 25000", "small_below: -5", "escalation.small_below: write 0 or more"),
            ("    director: [director]\n", "", "escalation.titles: 'director' is missing"),
            ("ask: call their CFO", "ask: ''", "escalation.asks: '' is never asked for"),
        ])
    func aFaultNamesItsKey(old: String, new: String, fault: String) throws {
        #expect(try TheBook.text().contains(old), "the playbook no longer has '\(old)'")
        let faults = try TheBook.playbook { $0.replacing(old, with: new) }.faults()
        #expect(faults.contains { $0.hasPrefix(fault) }, "\(faults)")
    }

    @Test func anUnknownListenerDoesNotDecode() throws {
        #expect(throws: DecodingError.self) { try TheBook.playbook { $0.replacing("to: [csm]", with: "to: [cat]") } }
        #expect(throws: DecodingError.self) { try TheBook.playbook { $0.replacing("    vp: [", with: "    cat: [") } }
    }

    @Test func aCustomerIsAskedTwiceAndOnceADay() throws {
        let (first, second) = (TheBook.day("2026-03-10"), TheBook.day("2026-03-12"))
        let once = try TheBook.action(side: .theirs).asked(on: first, most: 2)
        #expect(try once.asked(on: first, most: 2) == once)
        let twice = try once.asked(on: second, most: 2)
        #expect(twice.askCount == 2 && twice.lastAskedOn == second)
        #expect(throws: ActionRefusal.askedEnough(id: twice.id, count: 2)) {
            try twice.asked(on: TheBook.day("2026-03-20"), most: 2)
        }
    }

    @Test func nothingClosedIsTakenUpAndNoDayIsPast() throws {
        let action = TheBook.action()
        let escalation = Action.Escalation(
            to: Action.Owner(id: "lena", name: "Lena"), need: "call them", deadline: TheBook.day("2026-03-13"),
            by: "Sam", on: TheBook.today)
        #expect(try action.takenUp(escalation, today: TheBook.today).escalation == escalation)
        #expect(throws: ActionRefusal.self) { try action.takenUp(escalation, today: TheBook.day("2026-03-14")) }
        let closed = try action.cancel(reason: "not needed")
        #expect(throws: ActionRefusal.self) { try closed.takenUp(escalation, today: TheBook.today) }
    }
}
