import Days
import Reviews
import Testing

@Suite struct SegmentTests {
    let playbook: Playbook

    init() throws {
        playbook = try TheBook.playbook()
    }

    @Test(
        "the band of an ARR",
        arguments: [
            (0, Segment.ID.techTouch), (4_999, .techTouch), (5_000, .smb), (24_999, .smb), (25_000, .midMarket),
            (99_999, .midMarket), (100_000, .enterprise), (499_999, .enterprise), (500_000, .strategic),
            (9_000_000, .strategic),
        ])
    func theBand(arr: Int, expected: Segment.ID) {
        #expect(playbook.segment(forARR: Money(arr))?.id == expected)
    }

    @Test func oneCentBelowABandIsBelowIt() {
        #expect(playbook.segment(forARR: Money(minor: 9_999_999, currency: "USD"))?.id == .midMarket)
    }

    @Test func unknownARRHasNoBandUnlessOneIsSetByHand() {
        #expect(playbook.segment(forARR: nil) == nil)
        #expect(playbook.segment(forARR: Money(-1)) == nil)
        #expect(playbook.segment(forARR: nil, override: .strategic)?.id == .strategic)
        #expect(playbook.segment(forARR: Money(1_000), override: .strategic)?.id == .strategic)
    }

    @Test func anotherCurrencyNeedsADatedRate() {
        let euros = Money(95_000, "EUR")
        #expect(playbook.segment(forARR: euros) == nil)
        let old = ExchangeRate(from: "EUR", to: "USD", rate: 1.02, asOf: TheBook.day("2025-01-02"))
        let new = ExchangeRate(from: "EUR", to: "USD", rate: 1.08, asOf: TheBook.day("2026-02-02"))
        #expect(playbook.segment(forARR: euros, rates: [old])?.id == .midMarket)
        #expect(playbook.segment(forARR: euros, rates: [new, old])?.id == .enterprise)
        let other = ExchangeRate(from: "USD", to: "EUR", rate: 0.9, asOf: TheBook.today)
        #expect(playbook.segment(forARR: euros, rates: [other]) == nil)
        #expect(euros.converted(to: "USD", by: [old, new])?.amount == Money(102_600))
    }

    @Test func aYearHoldsFourTimesTwelveWeeks() {
        #expect(playbook.segments.map(\.weeksBetween) == [12, 12, 24, 48, 48])
    }

    @Test func lengthsAreBoundedBySegment() {
        let byID = Dictionary(uniqueKeysWithValues: playbook.segments.map { ($0.id, $0) })
        #expect(byID[.enterprise]?.allows(minutes: 60) == true)
        #expect(byID[.enterprise]?.allows(minutes: 120) == false)
        #expect(byID[.strategic]?.allows(minutes: 60) == false)
        #expect(byID[.techTouch]?.allows(minutes: 30) == false)
    }

    @Test func anExecutiveReviewIsOfferedForAnyOneReason() {
        func offer(
            arr: Int?, contacts: [Contact] = [], logo: Bool = false, risk: Bool = false, expansion: Bool = false
        ) -> [EBROffer.Reason] {
            var account = TheBook.account()
            account.logoFlag = logo
            let contract = TheBook.contract(arr: arr)
            return EBROffer(
                account: account, contract: contract, segment: playbook.segment(of: account, contract: contract),
                contacts: contacts, isAtRisk: risk, hasSignificantExpansion: expansion, playbook: playbook
            ).reasons
        }
        #expect(offer(arr: 100_000) == [])
        #expect(offer(arr: 250_000) == [])
        #expect(offer(arr: 250_001) == [.arr(Money(250_001), above: Money(250_000))])
        #expect(offer(arr: 600_000).contains(.strategic))
        #expect(offer(arr: 10_000, logo: true) == [.logo])
        #expect(offer(arr: nil, risk: true) == [.atRisk])
        #expect(offer(arr: nil, expansion: true) == [.significantExpansion])
        let priya = TheBook.contact("Priya Shah", level: .vp, touched: "2026-02-20")
        #expect(offer(arr: nil, contacts: [priya]) == [.execAccess(name: "Priya Shah", level: .vp)])
        let gone = TheBook.contact("Ann Old", level: .cSuite, left: "2025-12-01", touched: "2025-11-01")
        let stranger = TheBook.contact("Nobody Met", level: .cSuite)
        #expect(offer(arr: nil, contacts: [gone, stranger]) == [])
        var sponsored = TheBook.account()
        sponsored.execSponsorInternal = "omar"
        #expect(
            EBROffer(account: sponsored, contract: nil, segment: nil, contacts: [], playbook: playbook).reasons
                == [.sponsored])
        #expect(EBROffer.Reason.arr(Money(300_000), above: Money(250_000)).words == "ARR $300,000 is above $250,000")
    }

    @Test(
        "months to a renewal settle the focus",
        arguments: [
            (14, "long-term value"), (12, "long-term value"), (11, "value acceleration"), (9, "value acceleration"),
            (6, "success plan completion"), (5, "renewal justification"), (3, "renewal justification"),
            (2, "renewal"), (0, "renewal"), (-1, "renewal"),
        ])
    func theFocus(months: Int, focus: String) {
        #expect(playbook.renewalBand(monthsLeft: months)?.focus == focus)
    }
}
