import Metrics
import Synchronization

/// Metrics of swift-metrics in memory, written out as Prometheus's text.
///
/// Durations and other distributions are kept as a sum and a count (a summary without quantiles).
final class MetricsRegistry: MetricsFactory {
    /// A name with its labels: `{platform="slack"}`.
    struct Key: Hashable, Comparable {
        let name: String
        let labels: String

        static func < (one: Key, other: Key) -> Bool { (one.name, one.labels) < (other.name, other.labels) }
    }

    private let series = Mutex<[Key: MetricsSeries]>([:])

    /// All that was counted, ordered by name.
    var text: String {
        var lines: [String] = []
        var name = ""
        for (key, series) in series.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
            if key.name != name { lines.append("# TYPE \(key.name) \(series.kind.rawValue)") }
            name = key.name
            lines += series.lines(key)
        }
        return lines.map { "\($0)\n" }.joined()
    }

    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        find(label, dimensions, .counter)
    }

    func makeFloatingPointCounter(label: String, dimensions: [(String, String)]) -> any FloatingPointCounterHandler {
        find(label, dimensions, .counter)
    }

    func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        find(label, dimensions, .gauge)
    }

    func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        find(label, dimensions, aggregate ? .summary : .gauge)
    }

    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        find(label, dimensions, .summary)
    }

    // What was counted stays for as long as the process runs, as Prometheus expects it.
    func destroyCounter(_ handler: any CounterHandler) {}
    func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
    func destroyMeter(_ handler: any MeterHandler) {}
    func destroyRecorder(_ handler: any RecorderHandler) {}
    func destroyTimer(_ handler: any TimerHandler) {}

    private func find(_ label: String, _ dimensions: [(String, String)], _ kind: MetricsSeries.Kind) -> MetricsSeries {
        let labels = dimensions.map { name, value in
            let value = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
            return "\(name)=\"\(value)\""
        }
        let key = Key(name: label, labels: labels.isEmpty ? "" : "{\(labels.joined(separator: ","))}")
        return series.withLock { all in
            if let known = all[key] { return known }
            let made = MetricsSeries(kind)
            all[key] = made
            return made
        }
    }
}
