import Reviews
import Testing

@Suite struct AgendaTests {
    let playbook: Playbook
    let hour: Agenda

    init() throws {
        playbook = try TheBook.playbook()
        hour = try Agenda.draft(minutes: 60, playbook: playbook, csm: "Maya", customer: "Dana")
    }

    private func index(_ section: AgendaItem.Section) throws -> Int {
        try #require(hour.items.firstIndex { $0.section == section })
    }

    @Test(
        "the template scales in whole minutes that sum to the length",
        arguments: [
            (30, [3, 5, 7, 10, 4, 1]), (45, [4, 8, 11, 15, 6, 1]), (60, [5, 10, 15, 20, 8, 2]),
            (75, [5, 10, 15, 5, 20, 10, 8, 2]), (90, [6, 13, 19, 5, 25, 10, 10, 2]),
            (120, [9, 18, 26, 5, 35, 10, 14, 3]),
        ])
    func scaling(minutes: Int, sections: [Int]) throws {
        let agenda = try Agenda.draft(minutes: minutes, playbook: playbook)
        #expect(agenda.items.map(\.minutes) == sections)
        #expect(agenda.planned == minutes)
        #expect(agenda.spare == 0)
    }

    @Test func everyLengthSumsAndKeepsTheOrder() throws {
        for minutes in 15...240 {
            let agenda = try Agenda.draft(minutes: minutes, playbook: playbook)
            #expect(agenda.planned == minutes)
            #expect(agenda.items.allSatisfy { $0.minutes >= 1 })
            #expect(agenda.items.contains { $0.section == .risks } == (minutes >= 75))
            #expect(agenda.items.contains { $0.section == .pause } == (minutes > 60))
            #expect(!agenda.lints(playbook).contains { $0.code == "L10" })
        }
        #expect(throws: AgendaRefusal.length(minutes: 14)) { try Agenda.draft(minutes: 14, playbook: playbook) }
    }

    /// S4: a plan for 90 days, or for 180 where they see each other once or twice a year.
    @Test(arguments: [(4, "Next 90 days"), (3, "Next 90 days"), (2, "Next 180 days"), (1, "Next 180 days")])
    func thePlanReachesToTheNextReview(perYear: Int, title: String) throws {
        let agenda = try Agenda.draft(minutes: 60, playbook: playbook, perYear: perYear)
        #expect(agenda.items.map(\.title).contains(title))
    }

    @Test func theHourLooksAheadForThirtyEightOfFiftyThree() throws {
        #expect(hour.forwardShare == 38.0 / 53)
        #expect(abs((hour.customerTalkShare(playbook) ?? 0) * 60 - 31.9) < 1e-9)
        #expect(hour.items.map(\.lead) == ["Maya", "Dana", nil, nil, nil, "Maya"])
        #expect(hour.schedule.map(\.start) == [0, 5, 15, 30, 50, 58])
    }

    @Test func aShorterSectionLeavesSpareMinutes() throws {
        let results = try index(.valueReview)
        let shorter = try hour.resize(results, to: 10)
        #expect(shorter.minutes == 60)
        #expect(shorter.spare == 5)
        #expect(try shorter.resize(results, to: 15).spare == 0)
        #expect(throws: AgendaRefusal.noRoom(section: "Results", missing: 2)) { try shorter.resize(results, to: 17) }
        #expect(throws: AgendaRefusal.tooFewMinutes(section: "Results", minutes: 0)) {
            try hour.resize(results, to: 0)
        }
        #expect(throws: AgendaRefusal.noSuchSection) { try hour.resize(9, to: 5) }
    }

    @Test func theGoalCheckStaysAndComesFirst() throws {
        let goals = try index(.businessContext)
        let results = try index(.valueReview)
        let strategy = try index(.strategicDiscussion)
        #expect(throws: AgendaRefusal.goalCheckStays) { try hour.drop(goals) }
        #expect(throws: AgendaRefusal.goalsBeforeResults(section: "Results")) { try hour.move(results, before: goals) }
        #expect(throws: AgendaRefusal.goalsBeforeResults(section: "Results")) { try hour.move(goals, after: results) }
        #expect(throws: AgendaRefusal.goalsBeforeResults(section: "Results")) { try hour.move(goals, to: 5) }
        let moved = try hour.move(strategy, before: results)
        #expect(moved.items.map(\.section)[2...3] == [.strategicDiscussion, .valueReview])
        #expect(try moved.move(2, after: 3).items == hour.items)
        let shortened = try hour.resize(results, to: 10)
        let party = AgendaItem(section: .custom, title: "Celebrate", minutes: 3, owner: .csm, focus: .past)
        #expect(throws: AgendaRefusal.goalsBeforeResults(section: "Celebrate")) { try shortened.add(party, at: 1) }
        #expect(try shortened.add(party, at: 3).items[3].title == "Celebrate")
    }

    @Test func sectionsAreAddedWhereThereIsRoom() throws {
        let demo = AgendaItem(section: .custom, title: "A look at the beta", minutes: 5, owner: .csm, focus: .forward)
        #expect(throws: AgendaRefusal.noRoom(section: "A look at the beta", missing: 5)) { try hour.add(demo) }
        let added = try hour.resize(index(.valueReview), to: 10).add(demo)
        #expect(
            added.items.map(\.section) == [
                .opening, .businessContext, .valueReview, .strategicDiscussion, .actionPlanning, .custom, .close,
            ])
        #expect(added.spare == 0)
        #expect(try added.drop(5).spare == 5)
        var untitled = demo
        untitled.title = "  "
        #expect(throws: AgendaRefusal.emptyTitle) { try hour.add(untitled) }
        #expect(try hour.rename(3, to: "Retiring two tools", lead: "Laila").items[3].lead == "Laila")
    }

    @Test(
        "sections are found by what people call them",
        arguments: [
            ("results", AgendaItem.Section.valueReview), ("the value part", .valueReview),
            ("strategy", .strategicDiscussion),
            ("goals", .businessContext), ("goal check", .businessContext), ("next 90 days", .strategicDiscussion),
            ("actions", .actionPlanning), ("closing", .close), ("welcome", .opening), ("next date", .close),
        ])
    func finding(name: String, section: AgendaItem.Section) throws {
        #expect(hour.find(name).map { hour.items[$0].section } == [section])
    }

    @Test func whatIsNotOnItIsNotFound() {
        #expect(hour.find("lunch") == [])
        #expect(hour.find("the") == [])
        #expect(hour.find("next").count == 2)
    }

    private func codes(_ agenda: Agenda, _ segment: Segment.ID? = nil) -> [String] {
        agenda.lints(playbook, segment: playbook.segments.first { $0.id == segment }).map(\.code)
    }

    @Test func theTemplateOnlyLacksSlack() throws {
        #expect(codes(hour, .enterprise) == ["L44"])
        let lint = try #require(hour.lints(playbook).first)
        #expect(lint.severity == .warning)
        #expect(lint.fact == .littleSlack(spare: 0, wanted: 6, shorten: "Results"))
        #expect(try hour.resize(2, to: 10).lints(playbook).map(\.severity) == [.note])
        #expect(try codes(hour.resize(2, to: 9)) == [])
    }

    @Test func lengthGoesBySegment() throws {
        func draft(_ minutes: Int) throws -> Agenda { try Agenda.draft(minutes: minutes, playbook: playbook) }
        #expect(try draft(120).lints(playbook, segment: playbook.segments[1]).first?.severity == .error)
        #expect(try codes(draft(90), .enterprise) == ["L44", "L09"])
        #expect(try codes(draft(90), .strategic) == ["L44"])
        #expect(
            try draft(60).lints(playbook, segment: playbook.segments[0]).last?.fact
                == .shorterThanSegment(minutes: 60, shortest: 90, segment: .strategic))
        #expect(try codes(draft(75)) == ["L44", "L09"])
    }

    @Test func aPastHeavyAgendaIsNamed() throws {
        var agenda = hour
        agenda.items[2].minutes = 28
        agenda.items[3].minutes = 7
        #expect(agenda.lints(playbook).contains { $0.code == "L07" && $0.severity == .error })
        agenda.items[2].minutes = 23
        agenda.items[3].minutes = 12
        #expect(agenda.lints(playbook).contains { $0.code == "L07" && $0.severity == .warning })
        agenda.items[2].minutes = 21
        agenda.items[3].minutes = 14
        #expect(!codes(agenda).contains("L07"))
    }

    @Test func whatAnAgendaLacksIsNamed() throws {
        var agenda = hour
        agenda.items.swapAt(1, 2)
        #expect(agenda.lints(playbook).first?.fact == .looksBackBeforeGoals(section: "Results"))
        #expect(try codes(hour.drop(5)).contains("L22"))
        #expect(try codes(hour.drop(4)).contains("L22"))
        #expect(try codes(hour.rename(3, to: "Open tickets")).contains("L45"))
        #expect(codes(Agenda(items: hour.items, minutes: 55)).first == "L44")
        #expect(codes(Agenda(items: [], minutes: 30)).first == "L10")
        let monologue = Agenda(
            items: hour.items.map { item in
                var item = item
                item.section = item.section == .businessContext ? item.section : .custom
                item.owner = .csm
                return item
            }, minutes: 60)
        #expect(codes(monologue).contains("L21"))
    }

    @Test func badNewsBelongsOnIt() throws {
        let goal = Goal(
            id: "g1", account: "acme", category: .quality, statement: "CSAT 4.5", direction: .up, baseline: 3.2,
            target: 4.5, current: 3.4, provenance: TheBook.provenance)
        #expect(hour.lints(playbook, goals: [goal]).map(\.code) == ["L44", "L15"])
        var linked = hour
        linked.items[3].goals = ["g1"]
        #expect(linked.lints(playbook, goals: [goal]).map(\.code) == ["L44"])
    }
}
