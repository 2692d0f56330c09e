import Foundation
import Understanding

/// How long texts take to be read, by the machine's clock.
struct ReadingTimes {
    private let clock = ContinuousClock()
    private var whole: [Duration] = []
    private var entities: [Duration] = []
    private var names: [Duration] = []

    /// Looks up what a text names, where there are names to look up.
    mutating func look<T>(_ search: () throws -> T?) rethrows -> T? {
        let start = clock.now
        let found = try search()
        if found != nil { names.append(clock.now - start) }
        return found
    }

    /// Reads a text, and once more for what it mentions alone.
    mutating func read(_ text: String, _ reader: Reader, _ context: ReadingContext) -> Reading {
        let start = clock.now
        let reading = reader.read(text, in: context)
        let middle = clock.now
        _ = reader.entities(in: text, context: context)
        let end = clock.now
        whole.append(middle - start)
        entities.append(end - middle)
        return reading
    }

    /// `12 texts; read: 20.1 µs (median), 80.3 µs (p99); entities: 9.1 µs (median), 30.2 µs (p99)`, and how long names
    /// took to be looked up.
    var text: String {
        guard !whole.isEmpty else { return "no text was read" }
        let all = "\(whole.count) texts; read: \(words(whole)); entities: \(words(entities))"
        return names.isEmpty ? all : all + "; names: \(words(names))"
    }

    private func words(_ times: [Duration]) -> String {
        let sorted = times.map { Double($0.components.attoseconds) / 1e12 + Double($0.components.seconds) * 1e6 }
            .sorted()
        let places = [sorted.count / 2, min(sorted.count - 1, sorted.count * 99 / 100)]
        return String(format: "%.1f µs (median), %.1f µs (p99)", sorted[places[0]], sorted[places[1]])
    }
}
