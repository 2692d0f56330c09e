import Days
import Reviews
import Testing

/// Risks: the matrix, the sentence that tells one, what is done about it, and the checks around it.
@Suite struct RiskTests {
    private let playbook: Playbook

    init() throws { playbook = try TheBook.playbook() }

    private func risk(
        _ probability: Risk.Rating, _ impact: Risk.Rating, mitigation: [String] = []
    ) -> Risk {
        Risk(
            id: "acme-R1", account: "acme", category: .budget, signal: "a budget freeze", probability: probability,
            impact: impact, mitigation: mitigation, foundOn: TheBook.today, provenance: TheBook.provenance)
    }

    @Test(
        "what is medium counts as high where the other is high",
        arguments: [
            (Risk.Rating.high, Risk.Rating.high, RiskLevel.priority), (.high, .medium, .priority),
            (.medium, .high, .priority), (.low, .high, .monitor), (.high, .low, .prepare), (.medium, .medium, .watch),
            (.low, .medium, .watch), (.medium, .low, .watch), (.low, .low, .watch),
        ])
    func theMatrix(probability: Risk.Rating, impact: Risk.Rating, level: RiskLevel) {
        #expect(RiskLevel(probability: probability, impact: impact) == level)
    }

    @Test(
        "each of the eight kinds is told by its words",
        arguments: [
            ("logins are down and half of the seats are inactive", Risk.Category.adoption),
            ("Dana, our champion, is leaving", .champion), ("the sync breaks and the API is slow", .technical),
            ("they see no ROI", .value), ("they are evaluating another vendor", .competitive),
            ("there is a budget freeze", .budget), ("a reorg moves their priorities", .strategic),
            ("they are unhappy and do not trust us", .relationship),
        ])
    func aSentenceTellsTheKind(text: String, category: Risk.Category) {
        #expect(playbook.risks.category(of: text) == category)
    }

    @Test func eachKindHasAQuestionAndWhatToListenFor() {
        for category in Risk.Category.allCases {
            let topic = playbook.risks.topic(category)
            #expect(topic?.ask.hasSuffix("?") == true, "\(category)")
            #expect(topic?.listen.isEmpty == false, "\(category)")
            #expect(topic?.step.isEmpty == false, "\(category)")
        }
        #expect(playbook.risks.satisfactionWarnsBelow == 8)
        #expect(playbook.risks.topic(.relationship)?.listen == "anything below 8")
    }

    @Test func ratingsAreTakenFromPartsThatSayNothingElse() {
        let plain = RiskSentence("their CFO wants to cut tools, likely, high impact", plan: playbook.risks)
        #expect(plain.signal == "their CFO wants to cut tools")
        #expect(plain.probability == .high)
        #expect(plain.impact == .high)
        let both = RiskSentence("champion may leave, unlikely but severe", plan: playbook.risks)
        #expect(both.probability == .low)
        #expect(both.impact == .high)
        let joined = RiskSentence("budget cut likely high impact", plan: playbook.risks)
        #expect(joined.signal == "budget cut")
        #expect(joined.probability == .high && joined.impact == .high)
        #expect(RiskSentence("SSO is critical", plan: playbook.risks).signal == "SSO is critical")
        // "likely" inside what is said is part of it.
        let inside = RiskSentence("they are likely to leave", plan: playbook.risks)
        #expect(inside.signal == "they are likely to leave")
        #expect(inside.probability == nil)
    }

    @Test func aRiskWithoutMitigationIsNamed() {
        let done = TheBook.action("QBR-2026Q1-001", status: .complete)
        let cancelled = TheBook.action("QBR-2026Q1-002", status: .cancelled)
        #expect(risk(.high, .high).lacksMitigation([done]))
        #expect(risk(.high, .high, mitigation: [cancelled.id]).lacksMitigation([cancelled]))
        #expect(!risk(.high, .high, mitigation: [done.id]).lacksMitigation([done]))
        var closed = risk(.high, .high)
        closed.status = .mitigated
        #expect(!closed.lacksMitigation([]))
    }

    @Test func theLightGoesByWhatIsDoneAboutIt() {
        let open = TheBook.action("QBR-2026Q1-001", due: "2026-03-20")
        let late = TheBook.action("QBR-2026Q1-002", due: "2026-03-06")
        let done = TheBook.action("QBR-2026Q1-003", status: .complete)
        #expect(risk(.low, .low).progress([open], on: TheBook.today) == .red)
        #expect(risk(.low, .low, mitigation: [open.id]).progress([open], on: TheBook.today) == .yellow)
        #expect(risk(.low, .low, mitigation: [late.id]).progress([late], on: TheBook.today) == .red)
        #expect(risk(.low, .low, mitigation: [done.id]).progress([done], on: TheBook.today) == .green)
    }

    @Test func aGraveRiskBringsTheCustomerNearToLeaving() {
        #expect(risk(.high, .high).outlook(isRenewalNear: true) == .imminent)
        #expect(risk(.high, .high).outlook(isRenewalNear: false) == .likely)
        #expect(risk(.low, .high).outlook(isRenewalNear: true) == .possible)
        #expect(risk(.high, .low).outlook(isRenewalNear: true) == .early)
        #expect(max(ChurnOutlook.early, .likely) == .likely)
    }

    // MARK: The CHURN check

    private func file(
        contacts: [Contact] = [], metrics: [MetricPoint] = [], actions: [Action] = [], reviews: [Review] = [],
        contract: Contract? = nil
    ) -> AccountFile {
        AccountFile(
            account: TheBook.account(), contract: contract, contacts: contacts, reviews: reviews, actions: actions,
            metrics: metrics)
    }

    @Test func theCheckHasFifteenBoxesThreeALetter() {
        #expect(ChurnBox.allCases.count == 15)
        for letter in "CHURN" { #expect(ChurnBox.allCases.count { $0.letter == letter } == 3) }
    }

    @Test func dataTellsWhatItCanAndTheRestStaysOpen() {
        let dana = TheBook.contact("Dana", roles: [.champion], touched: "2026-01-20")
        let reading = ChurnReading(
            file(
                contacts: [dana],
                metrics: [
                    TheBook.point("active_seats", 22, "2026-03-01"), TheBook.point("total_seats", 70, "2026-03-01"),
                ]), playbook: playbook, today: TheBook.today)
        let found = Dictionary(uniqueKeysWithValues: reading.findings.map { ($0.box, $0) })
        #expect(found[.engaged]?.isFine == false)
        #expect(found[.engaged]?.figure == "Dana, last touch 20 Jan")
        #expect(found[.backups]?.isFine == false)
        #expect(found[.usersActive]?.figure == "22 of 70 seats")
        #expect(found[.usersActive]?.isFine == false)
        #expect(reading.unknown.contains(.standing))
        #expect(reading.unknown.contains(.priorities))
    }

    @Test func anAnswerCountsForThePeriodUnderReviewAndDataGoesBeforeIt() {
        func reading(answeredOn day: String) -> ChurnReading {
            let check = ChurnCheck(
                account: "acme", doneOn: TheBook.day(day), fine: [.backups, .useCase], open: [.standing],
                provenance: TheBook.provenance)
            return ChurnReading(
                file(contacts: [TheBook.contact("Dana")]), check: check, playbook: playbook, today: TheBook.today)
        }
        let fresh = reading(answeredOn: "2026-02-09")
        #expect(fresh.open.map(\.box) == [.standing, .backups])
        #expect(fresh.fine.map(\.box) == [.useCase])
        #expect(reading(answeredOn: "2025-11-03").unknown.contains(.standing))
    }

    // MARK: Signals

    @Test func theChecklistHasSixSignsBeforeEightInTheRoomAndFourAfter() {
        #expect(
            RiskSignal.Phase.allCases.map { phase in RiskSignal.allCases.count { $0.phase == phase } } == [6, 8, 4])
    }

    @Test func dataShowsTheSignsAroundAReview() {
        var asked = TheBook.action("QBR-2026Q1-001", due: "2026-03-02", side: .theirs)
        asked.lastAskedOn = TheBook.day("2026-02-20")
        let seen = RiskSignals(
            file(
                contacts: [TheBook.contact("Dana", roles: [.champion], touched: "2026-01-20")],
                metrics: [
                    TheBook.point("weekly_logins", 250, "2025-12-01"),
                    TheBook.point("weekly_logins", 165, "2026-03-01"),
                ], actions: [asked], contract: TheBook.contract(arr: 62_000, renews: "2026-05-08")),
            isGrowthTalked: false, playbook: playbook, today: TheBook.today
        ).seen
        #expect(
            seen.map(\.signal) == [
                .usageDown, .keyUsersInactive, .renewalUntalked, .noFollowUp, .actionsOpen, .silent,
            ])
        #expect(seen.first?.figure == "250 → 165, 1 Mar")
    }

    @Test func aQuietFileShowsNoSign() {
        let seen = RiskSignals(
            file(contacts: [TheBook.contact("Dana", roles: [.champion], touched: "2026-03-05")]), isGrowthTalked: true,
            playbook: playbook, today: TheBook.today
        ).seen
        #expect(seen.isEmpty)
    }

    @Test func aPlaybookThatLacksAKindIsAtFault() throws {
        let faulty = try TheBook.playbook { $0.replacing("- id: relationship", with: "- id: budget") }
        #expect(faulty.faults().contains { $0.hasPrefix("risks.categories: give 'relationship'") })
        let silent = try TheBook.playbook { $0.replacing("quiet_after_days: 28", with: "quiet_after_days: 0") }
        #expect(silent.faults() == ["risks.quiet_after_days: write 1 or more."])
    }
}
