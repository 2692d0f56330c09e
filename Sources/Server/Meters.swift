import Channels
import Conversation
import Metrics

/// What the server counts; shown at `/metrics`.
struct Meters: Sendable {
    let registry: MetricsRegistry

    func requested(_ route: String, status: Int, seconds: Double) {
        count("qbr_http_requests_total", [("route", route), ("status", "\(status)")])
        Timer(label: "qbr_http_request_seconds", dimensions: [("route", route)], factory: registry)
            .recordSeconds(seconds)
    }

    func refused(_ platform: String, _ refusal: Refusal) {
        count("qbr_refused_total", [("platform", platform), ("reason", refusal.reason)])
    }

    func turned(_ platform: String, _ outcome: Result<Answer, any Error>) {
        let result =
            switch outcome {
            case .success(let answer): answer.isRepeat ? "repeated" : "answered"
            case .failure: "failed"
            }
        count("qbr_turns_total", [("platform", platform), ("result", result)])
    }

    func posted(_ platform: String, succeeded: Bool) {
        count("qbr_posts_total", [("platform", platform), ("result", succeeded ? "delivered" : "failed")])
    }

    func turnsInHand(_ count: Int) {
        Meter(label: "qbr_turns_in_hand", dimensions: [], factory: registry).set(count)
    }

    func look(_ gauges: [Gauge]) {
        for gauge in gauges {
            Meter(label: gauge.name, dimensions: gauge.labels, factory: registry).set(gauge.value)
        }
    }

    private func count(_ label: String, _ dimensions: [(String, String)]) {
        Counter(label: label, dimensions: dimensions, factory: registry).increment()
    }
}

extension Refusal {
    /// In a word, for a label.
    fileprivate var reason: String {
        switch self {
        case .unsigned: "unsigned"
        case .stale: "stale"
        case .unreadable, .tooDeep: "unreadable"
        case .unverifiable: "unverifiable"
        }
    }
}
