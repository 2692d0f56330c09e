import Conversation
import Yams

/// What can only be checked with all intents at hand.
struct ContentChecks {
    let content: ContentFiles
    let intents: [Intent]

    var faults: [ContentFault] {
        sharedCommands + sharedPhrases + unknownCalls
    }

    private var sharedCommands: [ContentFault] {
        shared(intents.flatMap { intent in intent.commands.map { ($0, intent.name) } }) { command, others in
            "the command '\(command)' starts \(others.joined(separator: " and ")); keep it in one of them."
        }
    }

    private var sharedPhrases: [ContentFault] {
        shared(intents.flatMap { intent in intent.phrases.map { ($0.lowercased(), intent.name) } }) { phrase, others in
            "the phrase '\(phrase)' stands in \(others.joined(separator: " and ")); keep it in one of them."
        }
    }

    private func shared(_ pairs: [(String, String)], _ message: (String, [String]) -> String) -> [ContentFault] {
        let groups = Dictionary(grouping: pairs, by: \.0).mapValues { Array(Set($0.map(\.1))).sorted() }
        return groups.keys.sorted().compactMap { key in
            guard let owners = groups[key], owners.count > 1, let last = owners.last else { return nil }
            return fault(in: last, at: key, message(key, owners))
        }
    }

    private var unknownCalls: [ContentFault] {
        let names = Set(intents.map(\.name))
        return intents.flatMap { intent in
            intent.steps.compactMap { step -> ContentFault? in
                guard case .call(let name, let arguments) = step.kind else { return nil }
                guard names.contains(name) else {
                    return fault(in: intent.name, at: name, "the flow calls '\(name)', and no intent has that name.")
                }
                let slots = Set(intents.first { $0.name == name }?.slots.map(\.name) ?? [])
                guard let unknown = arguments.keys.sorted().first(where: { !slots.contains($0) }) else { return nil }
                return fault(in: intent.name, at: name, "the flow hands '\(unknown)' to '\(name)', which has no such slot.")
            }
        }
    }

    /// A fault at the first line of an intent's file that holds a text.
    private func fault(in intent: String, at text: String, _ message: String) -> ContentFault {
        for file in content.topLevel(ending: ".yaml") {
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
            guard lines.contains(where: { $0.hasPrefix("intent: \(intent)") }) else { continue }
            let line = lines.firstIndex { $0.lowercased().contains(text.lowercased()) } ?? 0
            return ContentFault(file: file.path, line: line + 1, column: 1, message: message)
        }
        return ContentFault(file: content.origin, line: 1, column: 1, message: message)
    }
}
