import Metrics
import Synchronization

/// One series of numbers: a counter, a gauge, or a summary of what was recorded.
final class MetricsSeries: CounterHandler, FloatingPointCounterHandler, MeterHandler, RecorderHandler, TimerHandler {
    enum Kind: String {
        case counter, gauge, summary
    }

    let kind: Kind
    private let state = Mutex((sum: 0.0, count: 0))

    init(_ kind: Kind) {
        self.kind = kind
    }

    /// As Prometheus reads it.
    func lines(_ key: MetricsRegistry.Key) -> [String] {
        let (sum, count) = state.withLock { $0 }
        guard kind == .summary else { return ["\(key.name)\(key.labels) \(Self.text(sum))"] }
        return ["\(key.name)_sum\(key.labels) \(Self.text(sum))", "\(key.name)_count\(key.labels) \(count)"]
    }

    func increment(by amount: Int64) { add(Double(amount)) }
    func increment(by amount: Double) { add(amount) }
    func decrement(by amount: Double) { add(-amount) }
    func set(_ value: Int64) { put(Double(value)) }
    func set(_ value: Double) { put(value) }
    func record(_ value: Int64) { record(Double(value)) }
    func record(_ value: Double) { if kind == .gauge { put(value) } else { add(value) } }
    func recordNanoseconds(_ duration: Int64) { add(Double(duration) / 1e9) }
    func reset() { put(0) }

    private func add(_ amount: Double) {
        state.withLock { $0 = ($0.sum + amount, $0.count + 1) }
    }

    private func put(_ value: Double) {
        state.withLock { $0 = (value, 1) }
    }

    /// A whole number without its point.
    private static func text(_ value: Double) -> String {
        Int(exactly: value).map { "\($0)" } ?? "\(value)"
    }
}
