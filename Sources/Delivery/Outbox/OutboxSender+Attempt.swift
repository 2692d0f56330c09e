import Workspace

extension OutboxSender {
    /// Sends a message's next post once.
    func attempt(_ job: OutboxJob) async -> OutboxAttempt {
        let requests: [OutgoingRequest]
        do {
            requests = try job.route.requests(for: job.message, replacing: job.earlier, at: now())
        } catch {
            return OutboxAttempt(job: job, outcome: .dead(fault: "It cannot be written as that platform wants it."))
        }
        guard let last = requests.indices.last else {
            let fault = "Nothing was sent: a message that changes an earlier one, which cannot be edited there."
            return OutboxAttempt(job: job, outcome: .withdrawn(fault: fault))
        }
        var verdict: Verdict
        var receipt: String?
        do {
            let response = try await courier.send(requests[min(job.message.posted, last)])
            verdict = job.route.manners.verdict(on: response, at: now())
            receipt = job.route.receipt(in: response, replacing: job.earlier)
        } catch {
            verdict = .failed(nil, "\(error)")
        }
        let outcome = options.plan.outcome(
            of: verdict, for: job.message, posts: requests.count, receipt: receipt, at: now(), chance: chance())
        return OutboxAttempt(job: job, outcome: outcome)
    }
}
