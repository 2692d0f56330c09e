import Conversation
import Yams

/// What can only be checked with all intents at hand.
struct ContentChecks {
    let files: [IntentFile]

    var faults: [ContentFault] {
        sharedNames + sharedCommands + sharedPhrases + matchingMisses + unknownCalls + FlowChecks(files: files).faults
    }

    private var sharedNames: [ContentFault] {
        Dictionary(grouping: files, by: \.intent.name).sorted { $0.key < $1.key }.flatMap { name, files in
            files.dropFirst().map { file in
                file.fault(
                    file.place(of: name, under: "intent"),
                    "the intent '\(name)' stands in \(files[0].file) too; give one of them another name.")
            }
        }
    }

    private var sharedCommands: [ContentFault] {
        shared(\.commands, under: "command") { command, owners in
            "the command '\(command)' starts \(owners); keep it in one of them."
        }
    }

    private var sharedPhrases: [ContentFault] {
        shared(\.phrases, under: "phrases") { phrase, owners in
            "the phrase '\(phrase)' stands in \(owners); keep it in one of them."
        }
    }

    /// Near misses that are phrases of the same intent.
    private var matchingMisses: [ContentFault] {
        files.flatMap { file in
            let phrases = Set(file.intent.phrases.map { $0.lowercased() })
            return file.intent.nearMisses.filter { phrases.contains($0.lowercased()) }.map { text in
                file.fault(
                    file.place(of: text, under: "near-misses"),
                    "'\(text)' is a phrase and a near miss of \(file.intent.name); keep it in one of the two lists.")
            }
        }
    }

    /// A fault where a text that several intents have stands last.
    private func shared(
        _ texts: (Intent) -> [String], under key: String, _ message: (String, String) -> String
    ) -> [ContentFault] {
        var owners: [String: [Int]] = [:]
        for (index, file) in files.enumerated() {
            for text in Set(texts(file.intent).map({ $0.lowercased() })) { owners[text, default: []].append(index) }
        }
        return owners.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.compactMap { text, indexes in
            let owners = indexes.map { files[$0] }.sorted { $0.intent.name < $1.intent.name }
            guard let last = owners.last else { return nil }
            let names = owners.map(\.intent.name).joined(separator: " and ")
            return last.fault(last.place(of: text, under: key), message(text, names))
        }
    }

    private var unknownCalls: [ContentFault] {
        files.flatMap { file in
            zip(file.intent.steps, file.places).compactMap { step, place -> ContentFault? in
                guard case .call(let name, let arguments) = step.kind else { return nil }
                guard let callee = files.first(where: { $0.intent.name == name }) else {
                    return file.fault(place, "the flow calls '\(name)', and no intent has that name.")
                }
                let unknown = arguments.keys.sorted().first { callee.intent.slot($0) == nil }
                return unknown.map { file.fault(place, "the flow hands '\($0)' to '\(name)', which has no such slot.") }
            }
        }
    }
}
