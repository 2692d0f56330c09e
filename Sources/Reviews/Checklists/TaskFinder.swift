/// Finds the step or the box that somebody means by a few words of it: "data is pulled", "press releases".
package struct TaskFinder: Sendable {
    package struct Task: Hashable, Sendable, Identifiable {
        package let id: String
        package let label: String

        package init(id: String, label: String) {
            self.id = id
            self.label = label
        }
    }

    /// Words that are in many labels and tell none from another.
    private static let common: Set<String> = [
        "the", "a", "an", "is", "are", "was", "were", "and", "to", "of", "for", "with", "all", "done", "ready", "have",
        "has", "been", "i", "we", "it", "out", "in", "on", "now", "already", "did", "tick", "off", "check",
    ]

    private let tasks: [Task]

    package init(_ tasks: [Task]) {
        self.tasks = tasks
    }

    /// The tasks that share most words with the text; two or more are a question to ask.
    package func find(_ text: String) -> [Task] {
        let said = Self.stems(text)
        guard !said.isEmpty else { return [] }
        let scores = tasks.map { task in
            let label = Self.stems(task.label)
            let shared = said.filter { word in label.contains { $0.hasPrefix(word) || word.hasPrefix($0) } }.count
            return shared == said.count && shared == label.count ? 100 : shared
        }
        let best = scores.max() ?? 0
        return best == 0 ? [] : tasks.indices.filter { scores[$0] == best }.map { tasks[$0] }
    }

    /// The first letters of each word that counts, so that "pulled" finds "pull".
    private static func stems(_ text: String) -> [String] {
        text.lowercased().words.filter { !common.contains($0) }.map { String($0.prefix(5)) }
    }
}
