import Conversation
import Understanding

/// Phrases of two intents that are the same text in one of their forms: neither would be certain.
struct FormChecks {
    let files: [IntentFile]
    let rules: [String: String]

    var faults: [ContentFault] {
        var owners: [String: (intent: String, phrase: String)] = [:]
        var faults: [ContentFault] = []
        for file in files {
            for phrase in file.intent.phrases {
                let forms: [String]
                do {
                    forms = try PhraseForms.of(phrase, rules: rules, intent: file.intent.name)
                } catch {
                    faults.append(file.fault(file.place(of: phrase, under: "phrases"), error.description))
                    continue
                }
                var isTold = false
                for form in forms {
                    guard let owner = owners[form] else {
                        owners[form] = (file.intent.name, phrase)
                        continue
                    }
                    // What is the same as written is told by a check of its own.
                    guard owner.intent != file.intent.name, owner.phrase.lowercased() != phrase.lowercased(), !isTold
                    else { continue }
                    isTold = true
                    faults.append(
                        file.fault(
                            file.place(of: phrase, under: "phrases"),
                            "'\(form)' is said by this phrase and by '\(owner.phrase)' of \(owner.intent); "
                                + "keep it in one of them."))
                }
            }
        }
        return faults
    }
}
