import Days
import Reviews
import Testing

@Suite struct SPICEDTests {
    let today = TheBook.today
    let third = SPICEDVersion(
        id: "s3", account: "acme", version: 3, situation: ["42 agents on one help desk, growing 20% this year"],
        pain: ["tickets pile up, answers take two days"],
        impact: ["resolution 48 h → 24 h", "CSAT 3.2 → 4.5", "30% self-served"],
        criticalEvent: SPICEDVersion.CriticalEvent(what: "peak season starts", date: TheBook.day("2026-06-01")),
        decision: ["Priya decides", "Dana recommends"],
        status: Dictionary(uniqueKeysWithValues: SPICEDVersion.Element.allCases.map { ($0, .confirmed) }),
        confirmedBy: "Dana Ruiz", confirmedOn: TheBook.day("2025-12-16"), recordedOn: TheBook.day("2025-12-16"),
        source: "review")
    let entry = SPICEDVersion.Entry(id: "s4", recordedBy: "maya", recordedOn: TheBook.today, source: "Maya 9 Mar")

    @Test func aChangeIsANewVersionAndTheOldOneStays() throws {
        let before = third
        let event = SPICEDVersion.CriticalEvent(
            what: "peak season starts", date: TheBook.day("2026-05-15"), consequence: "hire ~10 temps like last year")
        let fourth = try #require(
            third.appending([.add(.decision, "Tom Okafor (CFO) reviews cost"), .criticalEvent(event)], entry))
        #expect(third == before)
        #expect(fourth.version == 4)
        #expect(fourth.decision == ["Priya decides", "Dana recommends", "Tom Okafor (CFO) reviews cost"])
        #expect(fourth.changedElements(since: third) == [.criticalEvent, .decision])
        #expect(fourth.lines(.criticalEvent) == ["peak season starts 15 May"])
        #expect(fourth.source == "Maya 9 Mar")
    }

    @Test func whatChangedIsAssumedUntilTheCustomerConfirmsIt() throws {
        let fourth = try #require(third.appending([.add(.pain, "agents leave")], entry))
        #expect(fourth.status(of: .pain) == .assumed)
        #expect(fourth.status(of: .impact) == .confirmed)
        #expect(fourth.confirmedOn == third.confirmedOn)
        let fifth = fourth.confirmed(by: "Dana Ruiz", on: today + 15, entry)
        #expect(fifth.version == 5)
        #expect(fifth.status(of: .pain) == .confirmed)
        #expect(fifth.confirmedOn == today + 15)
        #expect(fifth.changedElements(since: fourth) == [])
    }

    @Test func whatChangesNothingIsNoVersion() {
        #expect(third.appending([], entry) == nil)
        #expect(third.appending([.add(.pain, "  ")], entry) == nil)
        #expect(third.appending([.add(.decision, "Priya decides")], entry) == nil)
        #expect(third.appending([.criticalEvent(third.criticalEvent)], entry) == nil)
    }

    @Test func whatWasDroppedIsUnknown() throws {
        let next = try #require(third.appending([.criticalEvent(nil), .replace(.pain, [])], entry))
        #expect(next.status(of: .criticalEvent) == .unknown)
        #expect(next.status(of: .pain) == .unknown)
        #expect(next.confirmed(by: "Dana", on: today, entry).status(of: .pain) == .unknown)
    }

    @Test func theHistoryKnowsWhenItWasLastConfirmed() throws {
        let playbook = try TheBook.playbook()
        let fourth = try #require(third.appending([.add(.pain, "agents leave")], entry))
        let history = SPICEDHistory([fourth, third])
        #expect(history.current?.version == 4)
        #expect(history.lastConfirmed == TheBook.day("2025-12-16"))
        #expect(!history.isStale(on: today, playbook: playbook))
        #expect(history.isStale(on: TheBook.day("2026-03-17"), playbook: playbook))
        #expect(SPICEDHistory([]).isStale(on: today, playbook: playbook))
    }

    @Test func resultsWaitForTheGoalCheckInAReviewAndForACustomer() {
        let history = SPICEDHistory([third])
        let confirmed = TheBook.day("2025-12-16")
        var review = Review(id: "r", account: "acme", quarter: Quarter(year: 2026, number: 1), type: .qbr)
        for reader in [GoalCheckGate.Reader.review, .customer] {
            #expect(GoalCheckGate(for: reader, review: review, history: history) == .notYet(lastConfirmed: confirmed))
            #expect(!GoalCheckGate(for: reader, review: nil, history: history).isAllowed)
        }
        #expect(GoalCheckGate(for: .csm, review: nil, history: history) == .allowed(goalsConfirmed: confirmed))
        review.goalCheck = Review.GoalCheck(doneAt: today, by: "maya", changed: true)
        for reader in [GoalCheckGate.Reader.review, .customer] {
            #expect(GoalCheckGate(for: reader, review: review, history: history) == .allowed(goalsConfirmed: today))
        }
    }
}
