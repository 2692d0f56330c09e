import Days
import Reviews
import Testing

@Suite struct BriefingTests {
    let playbook: Playbook
    let today = TheBook.today

    init() throws {
        playbook = try TheBook.playbook()
    }

    private func file() throws -> AccountFile {
        var last = Review(id: "r1", account: "acme", quarter: Quarter(year: 2025, number: 4), type: .qbr)
        last.heldAt = TheBook.day("2025-12-16")
        var next = Review(id: "r2", account: "acme", quarter: Quarter(year: 2026, number: 1), type: .qbr)
        next.plannedAt = TheBook.day("2026-03-24")
        next.attendees = [Review.Attendee(contact: "dana"), Review.Attendee(contact: "priya")]
        var actions = try (1...4).map { number in
            try TheBook.action("QBR-2025Q4-00\(number)", due: "2026-01-20").complete(
                on: TheBook.day("2026-01-19"), evidence: "mail", today: today)
        }
        actions.append(TheBook.action("QBR-2025Q4-005", "send the SSO test results", due: "2026-02-27", side: .theirs))
        actions.append(try TheBook.action("QBR-2025Q4-006").cancel(reason: "not needed"))
        for index in actions.indices { actions[index].linkedTo.review = "r1" }
        let spiced = SPICEDVersion(
            id: "s1", account: "acme", version: 1, confirmedBy: "Dana", confirmedOn: TheBook.day("2025-12-16"),
            recordedOn: TheBook.day("2025-12-16"), source: "review")
        return AccountFile(
            account: TheBook.account(since: "2023-01-01"),
            contract: TheBook.contract(arr: 100_000, renews: "2026-09-30"),
            contacts: [
                TheBook.contact("Dana", level: .manager, roles: [.champion], touched: "2026-03-02"),
                TheBook.contact("Priya", level: .vp, roles: [.execSponsor], touched: "2026-02-20"),
                TheBook.contact("Leo", level: .user), TheBook.contact("Ann", left: "2025-10-01"),
            ],
            reviews: [next, last], actions: actions, spiced: [spiced],
            metrics: [
                TheBook.point("core_module_adoption", 0.9, "2026-03-08"), TheBook.point("nps_score", 8, "2026-01-22"),
                TheBook.point("seat_utilization", 0.9, "2026-02-20"),
            ],
            health: [
                HealthSnapshot(id: "h0", account: "acme", date: TheBook.day("2025-09-16"), score: 40, coverage: 8),
                HealthSnapshot(id: "h1", account: "acme", date: TheBook.day("2025-12-16"), score: 78, coverage: 8),
            ])
    }

    @Test func theFactsOfAReviewAhead() throws {
        let briefing = AccountBriefing(try file(), playbook: playbook, today: today)
        #expect(briefing.segment?.id == .enterprise)
        #expect(briefing.daysToRenewal == 205)
        #expect(briefing.renewalBand?.focus == "success plan completion")
        #expect(briefing.daysToReview == 15)
        let kept = try #require(briefing.kept)
        #expect(kept.since == TheBook.day("2025-12-16"))
        #expect((kept.done, kept.total) == (4, 5))
        #expect(briefing.late.map(\.id) == ["QBR-2025Q4-005"])
        #expect(briefing.champion?.name == "Dana")
        #expect(briefing.execSponsor?.name == "Priya")
        #expect(briefing.inTheRoom.map(\.name) == ["Dana", "Priya"])
        #expect(briefing.contactLints == [])
        #expect(briefing.goalsConfirmed == TheBook.day("2025-12-16"))
        #expect(!briefing.goalsAreStale)
        #expect(briefing.previousHealth?.score == 78)
        #expect(briefing.healthDelta == briefing.health.map { $0.score - 78 })
    }

    @Test func aReviewThatIsDatedAheadIsNotHeldYet() throws {
        var planned = Review(id: "r1", account: "acme", quarter: Quarter(year: 2026, number: 1), type: .qbr)
        planned.heldAt = today + 1
        var held = planned
        (held.id, held.heldAt) = ("r2", today)
        var closed = planned
        (closed.id, closed.heldAt, closed.state) = ("r0", nil, .closed)
        #expect([planned, held, closed].next(on: today)?.id == "r1")
        #expect([planned, held, closed].last(on: today)?.id == "r2")
        #expect([planned, held, closed].last(on: today + 1)?.id == "r1")
        #expect([planned, held, closed].next(on: today + 1) == nil)
        let briefing = AccountBriefing(
            AccountFile(account: TheBook.account(), reviews: [planned, held, closed]), playbook: playbook, today: today)
        #expect(briefing.nextReview?.id == "r1" && briefing.lastReview?.id == "r2")
    }

    @Test func theReviewWithADayComesBeforeTheOneWithout() {
        let undated = Review(id: "r1", account: "acme", quarter: Quarter(year: 2026, number: 1), type: .qbr)
        var dated = undated
        (dated.id, dated.plannedAt) = ("r2", today + 30)
        #expect([undated, dated].next(on: today)?.id == "r2")
    }

    @Test func theContractInUseIsTheOneThatRenewsLast() {
        let (old, new) = (
            TheBook.contract(arr: 1, renews: "2026-01-01"), TheBook.contract(arr: 2, renews: "2027-01-01")
        )
        let open = TheBook.contract(arr: 3)
        #expect([new, old, open].current == new)
        #expect([open].current == open)
        #expect([Contract]().current == nil)
    }

    @Test func dataIsShownWithItsAge() throws {
        let briefing = AccountBriefing(try file(), playbook: playbook, today: today)
        func age(_ kind: Playbook.Freshness) -> DataAge? { briefing.data.first { $0.kind == kind } }
        #expect(age(.usage)?.asOf == TheBook.day("2026-03-08"))
        #expect(age(.usage)?.isStale == false)
        #expect(age(.usage)?.source == "usage.csv")
        #expect(age(.sentiment)?.days(on: today) == 46)
        #expect(age(.support)?.asOf == nil)
        #expect(briefing.stale == [])
        let later = AccountBriefing(try file(), playbook: playbook, today: today + 60)
        #expect(later.stale.map(\.kind) == [.usage, .engagement, .commercial, .sentiment])
        #expect(later.data.first { $0.kind == .sentiment }?.isBeforeReviewPeriod == true)
    }

    @Test func aHealthOfTooFewFactorsIsNoRisk() throws {
        var thin = AccountFile(account: TheBook.account(), contract: TheBook.contract(arr: 600_000))
        thin.metrics = [TheBook.point("core_module_adoption", 0.1, "2026-03-01")]
        thin.health = [HealthSnapshot(id: "h", account: "acme", date: today - 90, score: 78, coverage: 8)]
        let briefing = AccountBriefing(thin, playbook: playbook, today: today)
        #expect(briefing.health != nil && briefing.colour == nil)
        #expect(briefing.healthDelta == nil && !briefing.ebr.reasons.contains(.atRisk))
    }

    @Test func whatIsNotOnFileIsNamedAndNotGuessed() throws {
        let bare = AccountFile(account: TheBook.account())
        let briefing = AccountBriefing(bare, playbook: playbook, today: today)
        #expect(briefing.gaps == AccountBriefing.Gap.allCases)
        #expect(briefing.segment == nil)
        #expect(briefing.health == nil)
        #expect(briefing.healthDelta == nil)
        #expect(briefing.kept == nil)
        #expect(briefing.goalsAreStale)
        #expect(AccountBriefing(try file(), playbook: playbook, today: today).gaps == [.goals, .support])
    }
}
