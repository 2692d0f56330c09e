import Conversation
import Understanding

/// Words of a flow that nobody says, words that its effects say and it lacks, and documents that nobody writes.
struct WordChecks {
    let file: IntentFile
    let promises: HostPromises

    var faults: [ContentFault] { unsaid + missing + unwritten }

    private var said: Set<String> {
        file.effects.reduce(into: []) { $0.formUnion(promises.effects[$1]?.words ?? []) }
    }

    private var unsaid: [ContentFault] {
        let said = said
        return file.intent.words.keys.sorted().filter { !said.contains($0) }.map { name in
            let near = said.sorted().first { EditDistance.between(name, $0, limit: 3) != nil }
            return file.fault(
                name, from: file.node("words"),
                "no effect of this flow says '\(name)'; \(near.map { "did you mean '\($0)'?" } ?? "take it out.")")
        }
    }

    private var missing: [ContentFault] {
        file.effects.sorted().flatMap { effect -> [ContentFault] in
            let words = promises.effects[effect]?.words ?? []
            return words.subtracting(file.intent.words.keys).sorted().map { name in
                file.fault(
                    effect, from: file.root, "'\(effect)' may say '\(name)', which is missing; add it under 'words'.")
            }
        }
    }

    private var unwritten: [ContentFault] {
        let written = Set(file.intent.steps.map(\.kind))
        return file.intent.documents.keys.sorted().filter { !written.contains(.document($0)) }.map { name in
            file.fault(
                name, from: file.node("documents"),
                "no step writes the document '\(name)'; add '- document: \(name)' to the flow, or take it out.")
        }
    }
}
