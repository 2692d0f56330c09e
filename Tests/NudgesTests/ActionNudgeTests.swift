import Days
import Nudges
import Reviews
import Testing

/// The rules for actions, one at a time.
@Suite struct ActionNudgeTests {
    private let playbook: Playbook

    init() throws { playbook = try Shipped.playbook() }

    private func nudge(_ action: Action, on day: String) throws(Silence) -> Nudge {
        try action.nudge(on: .of(day), playbook: playbook)
    }

    @Test(
        "an action is told of before its day, on it, and less and less often after it",
        arguments: [
            ("2026-03-05", nil, 0), ("2026-03-06", NudgeRule.dueSoon, 0), ("2026-03-08", .dueSoon, 0),
            ("2026-03-09", .dueToday, 0), ("2026-03-10", .overdue, 1), ("2026-03-11", .overdue, 1),
            ("2026-03-12", .overdue, 3), ("2026-03-16", .overdue, 7), ("2026-03-22", .overdue, 7),
            ("2026-03-23", .overdue, 14), ("2026-04-05", .overdue, 14), ("2026-04-06", .overdue, 28),
            ("2026-05-04", .overdue, 56), ("2026-06-01", .overdue, 84),
        ] as [(String, NudgeRule?, Int)])
    func ladder(day: String, rule: NudgeRule?, stage: Int) throws {
        let nudge = try? nudge(.of(), on: day)
        #expect(nudge?.rule == rule)
        #expect(nudge?.stage ?? 0 == stage)
    }

    @Test func whatIsClosedOrAsleepIsSilentAndWakesOnItsDay() throws {
        #expect(throws: Silence.closed) { try nudge(.of { $0.status = .complete }, on: "2026-03-20") }
        let asleep = Action.of { $0.snoozedUntil = .of("2026-03-16") }
        #expect(throws: Silence.asleep(until: .of("2026-03-16"))) { try nudge(asleep, on: "2026-03-15") }
        let woken = try nudge(asleep, on: "2026-03-16")
        #expect(woken.rule == .overdue)
        #expect(woken.wokenOn == .of("2026-03-16"))
    }

    @Test func whatWakesBeforeItIsDueIsSaidOnce() throws {
        let action = Action.of(due: "2026-04-20") { $0.snoozedUntil = .of("2026-03-16") }
        #expect(try nudge(action, on: "2026-03-16").rule == .awake)
        #expect(try nudge(action, on: "2026-03-23").rule == .awake)
        #expect(throws: Silence.notYet(next: .of("2026-04-17"))) { try nudge(action, on: "2026-03-24") }
    }

    @Test func whatIsBlockedForTooLongIsBlockedBeforeItIsLate() throws {
        let action = Action.of {
            $0.status = .blocked
            $0.blockedSince = .of("2026-03-09")
        }
        #expect(try nudge(action, on: "2026-03-13").rule == .overdue)
        let blocked = try nudge(action, on: "2026-03-14")
        #expect(blocked.rule == .blocked)
        #expect(blocked.stage == 5)
        #expect(try nudge(action, on: "2026-03-21").stage == 12)
    }

    @Test func aCustomerWhoWasAskedHasTimeToReply() throws {
        let action = Action.of(side: .theirs, owner: "dana") {
            $0.askCount = 1
            $0.lastAskedOn = .of("2026-03-10")
        }
        let waiting = try nudge(action, on: "2026-03-12")
        #expect(waiting.rule == .overdue)
        #expect(waiting.isWaiting)
        #expect(!waiting.speaks(after: []))
        let silentCustomer = try nudge(action, on: "2026-03-15")
        #expect(silentCustomer.rule == .noReply)
        #expect(silentCustomer.anchor == .of("2026-03-10"))
        #expect(!silentCustomer.isWaiting)
    }

    @Test func whatWasTakenUpWaitsUntilItsDayAndIsToldOfThen() throws {
        let action = Action.of {
            $0.escalation = Action.Escalation(
                to: Action.Owner(id: "lena", name: "Lena"), need: "call their CISO", deadline: .of("2026-03-13"),
                by: "Sam", on: .of("2026-03-12"))
        }
        #expect(try nudge(action, on: "2026-03-13").isWaiting)
        let late = try nudge(action, on: "2026-03-14")
        #expect(late.rule == .noAnswer)
        #expect(!late.isWaiting)
        var asked = action
        asked.side = .theirs
        asked.askCount = 1
        asked.lastAskedOn = .of("2026-03-13")
        #expect(try !nudge(asked, on: "2026-03-14").isWaiting, "the customer's time is not the executive's")
        var answered = action
        answered.escalation?.answer = "I called him"
        #expect(try nudge(answered, on: "2026-03-14").rule == .overdue)
    }

    @Test func anActionAtRiskIsToldOfOnceAndThenWhenItsDayIsNear() throws {
        let action = Action.of(due: "2026-04-20") { $0.status = .atRisk }
        #expect(try nudge(action, on: "2026-03-09").rule == .atRisk)
        #expect(try nudge(action, on: "2026-04-17").rule == .dueSoon)
    }

    @Test func takingItUpIsProposedAfterTwoWeeksAndNotTwice() throws {
        #expect(try !nudge(.of(), on: "2026-03-22").proposesEscalation(playbook))
        #expect(try nudge(.of(), on: "2026-03-23").proposesEscalation(playbook))
        let taken = Action.of {
            $0.escalation = Action.Escalation(
                to: Action.Owner(id: "lena", name: "Lena"), need: "help", deadline: .of("2026-03-13"), by: "Sam",
                on: .of("2026-03-12"), answer: "done")
        }
        #expect(try !nudge(taken, on: "2026-03-23").proposesEscalation(playbook))
    }
}
