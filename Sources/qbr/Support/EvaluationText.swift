import Foundation
import Understanding

/// An evaluation as people read it: the figures, then what was taken for what.
struct EvaluationText {
    let result: Evaluation

    var text: String {
        let taken = result.mistakes.filter { $0.expected != nil && $0.got != nil }
        let rejected = result.mistakes.filter { $0.got == nil }
        let foreign = result.mistakes.filter { $0.expected == nil }
        let lines =
            figures + section("Taken for another intent", taken) { "\(words($0.expected)) → \(words($0.got))" }
            + section("Rejected though meant", rejected) { words($0.expected) }
            + section("Out of scope, and taken for an intent", foreign) { words($0.got) }
            + section("Near misses that were taken for the intent", result.matchedNearMisses) { words($0.expected) }
        return lines.joined(separator: "\n")
    }

    private var figures: [String] {
        var lines = [
            "\(result.intents) intents, \(result.train) phrases to learn from, \(result.test) tried",
            "right at first rank    \(percent(result.accuracy))",
            "rejected though meant  \(percent(result.falseRejection))",
        ]
        if let recall = result.outOfScopeRecall { lines.append("out of scope rejected  \(percent(recall))") }
        if let area = result.outOfScopeAUROC { lines.append("out of scope, AUROC    \(percent(area))") }
        if result.nearMisses > 0 {
            lines.append("near misses taken      \(result.matchedNearMisses.count) of \(result.nearMisses)")
        }
        lines.append(
            String(
                format: "trained in %.3f s; one phrase %.0f µs (median), %.0f µs (p99)", result.trainSeconds,
                result.medianMicroseconds, result.p99Microseconds))
        return lines
    }

    /// A table of what went wrong, the most frequent first, with the phrases and how sure each was.
    private func section(
        _ title: String, _ mistakes: [Evaluation.Mistake], by name: (Evaluation.Mistake) -> String
    ) -> [String] {
        guard !mistakes.isEmpty else { return [] }
        let groups = Dictionary(grouping: mistakes, by: name)
            .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        let width = groups.map(\.key.count).max() ?? 0
        let rows = groups.flatMap { name, mistakes in
            ["  \(name.padding(toLength: width, withPad: " ", startingAt: 0))  \(mistakes.count)"]
                + mistakes.map { "      \($0.text) (\(percent($0.confidence)))" }
        }
        return ["", "\(title): \(mistakes.count)"] + rows
    }

    private func words(_ intent: String?) -> String { intent ?? "none" }

    private func percent(_ share: Double) -> String { String(format: "%.1f %%", share * 100) }
}
