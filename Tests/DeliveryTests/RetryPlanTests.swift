import Delivery
import Foundation
import Testing
import Workspace

/// What becomes of a message after an attempt.
@Suite struct RetryPlanTests {
    private let now = Date(timeIntervalSince1970: 1_000_000)
    private let plan = RetryPlan()

    private func outcome(
        _ verdict: Verdict, attempt: Int = 1, posted: Int = 0, posts: Int = 1, chance: Double = 0.5
    ) -> OutboxOutcome {
        var message = OutgoingMessage.sample("m1")
        (message.attempts, message.posted) = (attempt, posted)
        return plan.outcome(of: verdict, for: message, posts: posts, receipt: "r1", at: now, chance: chance)
    }

    @Test func aFailureIsTriedAgainByTheSchedule() {
        let delays = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400.0]
        for (index, delay) in delays.enumerated() {
            #expect(outcome(.failed(nil, "f"), attempt: index + 1) == .again(at: now + delay, fault: "f"))
        }
        #expect(outcome(.failed(nil, "f."), attempt: 10) == .dead(fault: "f. It was tried 10 times."))
    }

    @Test func whatFailedTogetherDoesNotComeTogether() {
        #expect(outcome(.failed(nil, "f"), attempt: 2, chance: 0) == .again(at: now + 240, fault: "f"))
        #expect(outcome(.failed(nil, "f"), attempt: 2, chance: 1) == .again(at: now + 360, fault: "f"))
    }

    @Test func patienceThatIsAskedForIsHadWithinADay() {
        #expect(outcome(.failed(120, "f")) == .again(at: now + 120, fault: "f"))
        #expect(outcome(.failed(1, "f")) == .again(at: now + 5, fault: "f"))
        #expect(outcome(.failed(1e9, "f")) == .again(at: now + 86_400, fault: "f"))
    }

    @Test func tooFastSlowsTheDestinationAndIsNoAttempt() {
        #expect(outcome(.slower(7, "f"), attempt: 10) == .paused(until: now + 7, fault: "f"))
        #expect(outcome(.slower(nil, "f")) == .paused(until: now + 60, fault: "f"))
        #expect(outcome(.slower(0, "f")) == .paused(until: now + 1, fault: "f"))
        #expect(outcome(.slower(1e9, "f")) == .paused(until: now + 86_400, fault: "f"))
    }

    @Test func severalPostsGoOneAfterTheOther() {
        #expect(outcome(.arrived) == .sent(receipt: "r1"))
        #expect(outcome(.arrived, posted: 0, posts: 3) == .partly(posts: 1, receipt: "r1"))
        #expect(outcome(.arrived, posted: 2, posts: 3) == .sent(receipt: "r1"))
    }

    @Test func whatIsRefusedIsGivenUp() {
        #expect(outcome(.refused("f")) == .dead(fault: "f"))
        #expect(outcome(.closed("f")) == .closed(fault: "f"))
    }

    @Test(
        arguments: [
            ("7", 7), ("0", 0), ("1.5", 1.5), ("-3", 0), ("Mon, 12 Jan 1970 13:47:00 GMT", 20),
            ("Monday, 12-Jan-70 13:47:00 GMT", 20), ("Mon Jan 12 13:47:00 1970", 20),
            ("Mon, 12 Jan 1970 13:46:00 GMT", nil), ("soon", nil), ("", nil), ("inf", nil), ("nan", nil),
        ] as [(String, Double?)])
    func retryAfterIsSecondsOrAnInstant(value: String, seconds: Double?) {
        #expect(RetryAfter.seconds(value, at: now) == seconds)
    }
}
