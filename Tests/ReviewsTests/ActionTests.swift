import Days
import Reviews
import Testing

@Suite struct ActionTests {
    let today = TheBook.today
    let open = TheBook.action(due: "2026-02-27")

    @Test func completeTakesAProofOrAWitness() throws {
        #expect(throws: ActionRefusal.needsProof(id: open.id)) { try open.complete(on: today, today: today) }
        #expect(throws: ActionRefusal.needsProof(id: open.id)) {
            try open.complete(on: today, evidence: "  ", verifiedBy: "", today: today)
        }
        let shown = try open.complete(on: today - 3, evidence: "ticket 4471", today: today)
        #expect(shown.status == .complete)
        #expect(shown.completionDate == today - 3)
        #expect(try open.complete(on: today, verifiedBy: "Ines", today: today).verifiedBy == "Ines")
    }

    @Test func nothingIsDoneTomorrow() {
        #expect(throws: ActionRefusal.doneInTheFuture(id: open.id, day: today + 1)) {
            try open.complete(on: today + 1, evidence: "mail", today: today)
        }
    }

    @Test func onTimeGoesByTheDayItWasDone() throws {
        let action = TheBook.action(due: "2026-03-06")
        #expect(try action.complete(on: TheBook.day("2026-03-06"), evidence: "mail", today: today).onTime == true)
        #expect(try action.complete(on: today, evidence: "mail", today: today).onTime == false)
        #expect(action.onTime == nil)
    }

    @Test func aSnoozeNeverMovesTheDueDate() throws {
        let snoozed = try open.snooze(until: today + 7, today: today)
        #expect(snoozed.dueDate == open.dueDate)
        #expect(snoozed.isOverdue(on: today))
        #expect(snoozed.isSnoozed(on: today + 6))
        #expect(!snoozed.isSnoozed(on: today + 7))
        #expect(throws: ActionRefusal.snoozeNotAhead(id: open.id, day: today)) {
            try open.snooze(until: today, today: today)
        }
    }

    @Test func noActionWaitsMoreThanTenYears() throws {
        let last = today.adding(months: 120)
        #expect(try open.move(to: last, today: today).dueDate == last)
        #expect(try open.snooze(until: last, today: today).snoozedUntil == last)
        let refusal = ActionRefusal.tooFarAhead(id: open.id, day: last + 1)
        #expect(throws: refusal) { try open.move(to: last + 1, today: today) }
        #expect(throws: refusal) { try open.snooze(until: last + 1, today: today) }
    }

    @Test func anIDWithMoreDigitsThanAnyIsNone() {
        #expect(ActionID("QBR-2026Q1-9223372036854775807") == nil)
        #expect(ActionID("QBR-2026Q1-999999999")?.number == 999_999_999)
    }

    @Test func aMovedDateIsRememberedAndEndsTheSnooze() throws {
        let first = try open.snooze(until: today + 7, today: today).move(to: today + 11, today: today)
        let second = try first.move(to: today + 20, today: today)
        #expect(second.dueDate == today + 20)
        #expect(second.dueHistory == [open.dueDate, today + 11])
        #expect(second.snoozedUntil == nil)
        #expect(throws: ActionRefusal.dueInThePast(id: open.id, day: today - 1)) {
            try open.move(to: today - 1, today: today)
        }
        #expect(throws: ActionRefusal.sameDueDate(id: open.id, day: today + 11)) {
            try first.move(to: today + 11, today: today)
        }
    }

    @Test func aBlockNeedsAReasonAndKeepsItsFirstDay() throws {
        #expect(throws: ActionRefusal.needsReason(id: open.id, to: "blocked")) {
            try open.block(reason: " ", on: today)
        }
        let blocked = try open.block(reason: "their infosec", on: today - 6)
        #expect(try blocked.block(reason: "still infosec", on: today).blockedSince == today - 6)
        let going = try blocked.unblock()
        #expect(going.status == .inProgress)
        #expect(going.blockedReason == nil)
        #expect(going.blockedSince == nil)
        #expect(throws: ActionRefusal.notBlocked(id: open.id)) { try open.unblock() }
    }

    @Test func anotherOwnerHasNotBeenAskedYet() throws {
        var asked = open
        asked.askCount = 2
        asked.lastAskedOn = today
        let sarah = Action.Owner(id: "sarah", name: "Sarah Johnson")
        let given = try asked.reassign(to: sarah, side: .theirs)
        #expect(given.owner == sarah)
        #expect(given.side == .theirs)
        #expect(given.askCount == 0)
        #expect(try asked.reassign(to: asked.owner).askCount == 2)
    }

    @Test func aClosedActionDoesNotChange() throws {
        let closed = [
            try open.complete(on: today, evidence: "mail", today: today), try open.cancel(reason: "hiring freeze"),
        ]
        for action in closed {
            let refusal = ActionRefusal.closed(id: action.id, status: action.status)
            #expect(throws: refusal) { try action.complete(on: today, evidence: "again", today: today) }
            #expect(throws: refusal) { try action.block(reason: "x", on: today) }
            #expect(throws: refusal) { try action.move(to: today + 3, today: today) }
            #expect(throws: refusal) { try action.snooze(until: today + 3, today: today) }
            #expect(throws: refusal) { try action.cancel(reason: "x") }
            #expect(throws: refusal) { try action.reassign(to: action.owner) }
            #expect(throws: refusal) { try action.carryOver() }
            #expect(throws: refusal) { try action.start() }
            #expect(try action.reopen().isOpen)
            #expect(try action.reopen().completionDate == nil)
        }
        #expect(throws: ActionRefusal.stillOpen(id: open.id)) { try open.reopen() }
        #expect(throws: ActionRefusal.needsReason(id: open.id, to: "cancelled")) { try open.cancel(reason: "") }
    }

    @Test func idsAreReadWrittenAndCountedOn() throws {
        let id = try #require(ActionID("QBR-2026Q1-003"))
        #expect(id.number == 3)
        #expect(id.description == "QBR-2026Q1-003")
        #expect(ActionID("qbr-2026q1-003") == id)
        #expect(ActionID("QBR-2026Q1-1204")?.number == 1204)
        for text in ["QBR-2026Q5-003", "QBR-2026Q1-3", "QBR-2026Q1-000", "QBR-2026Q1", "", "QBR-2026Q1--03", "-1"] {
            #expect(ActionID(text) == nil, "\(text)")
        }
        let quarter = Quarter(year: 2026, number: 1)
        let ids = ["QBR-2026Q1-009", "QBR-2026Q1-010", "QBR-2025Q4-044", "something else"]
        #expect(ActionID.next(in: quarter, after: ids).description == "QBR-2026Q1-011")
        #expect(ActionID.next(in: quarter.adding(1), after: ids).description == "QBR-2026Q2-001")
        #expect(ActionID(quarter: quarter, number: 999) < ActionID(quarter: quarter.adding(1), number: 1))
    }

    @Test func oneSidednessCountsOpenActions() throws {
        let ours = TheBook.action("QBR-2026Q1-001", side: .ours)
        let theirs = TheBook.action("QBR-2026Q1-002", side: .theirs)
        #expect(ActionBalance([Action]()).idleSide == nil)
        #expect(ActionBalance([theirs, theirs]).idleSide == .ours)
        #expect(ActionBalance([ours]).idleSide == .theirs)
        #expect(ActionBalance([ours, theirs]).idleSide == nil)
        #expect(ActionBalance([try ours.cancel(reason: "x"), theirs]).idleSide == .ours)
    }

    @Test func theThreeRatesDifferAndLeaveCancelledOut() throws {
        let day = TheBook.day("2026-03-24")
        let onTime = try TheBook.action("a", due: "2026-03-10").complete(
            on: TheBook.day("2026-03-10"), evidence: "x", today: day)
        let late = try TheBook.action("b", due: "2026-03-10").complete(
            on: TheBook.day("2026-03-12"), evidence: "x", today: day)
        let overdue = TheBook.action("c", due: "2026-03-20")
        let ahead = TheBook.action("d", due: "2026-04-20")
        let dropped = try TheBook.action("e", due: "2026-03-01").cancel(reason: "x")
        let rates = ActionRates([onTime, late, overdue, ahead, dropped], on: day)
        #expect(rates.onTime == 1.0 / 3)
        #expect(rates.closed == 0.5)
        #expect(rates.carriedOver == 0.5)
        #expect(rates.overdue == 0.25)
        #expect(ActionRates([dropped], on: day).closed == nil)
    }

    @Test func twiceCarriedOverIsTooOften() throws {
        let playbook = try TheBook.playbook()
        let once = try open.carryOver()
        #expect(!once.isCarriedOverTooOften(playbook))
        #expect(try once.carryOver().isCarriedOverTooOften(playbook))
    }
}
