import Conversation
import Dispatch
import Synchronization
import Understanding

/// Phrases of two intents that are the same text in one of their forms: neither would be certain.
struct FormChecks {
    let files: [IntentFile]
    let rules: [String: String]

    var faults: [ContentFault] {
        var owners: [String: (intent: String, phrase: String)] = [:]
        var faults: [ContentFault] = []
        for (file, forms) in zip(files, formsOfAll) {
            for (phrase, result) in zip(file.intent.phrases, forms) {
                guard case .success(let forms) = result else {
                    if case .failure(let error) = result {
                        faults.append(file.fault(file.place(of: phrase, under: "phrases"), error.description))
                    }
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

    /// The forms of each phrase of each file; files are taken side by side, for that is most of the work of a check.
    private var formsOfAll: [[Result<[String], TemplateError>]] {
        let (intents, rules) = (files.map(\.intent), rules)
        let forms = Mutex([[Result<[String], TemplateError>]](repeating: [], count: intents.count))
        DispatchQueue.concurrentPerform(iterations: intents.count) { index in
            let intent = intents[index]
            let phraseForms = PhraseForms(rules: rules, intent: intent.name)
            let own = intent.phrases.map { phrase in
                Result { () throws(TemplateError) in try phraseForms.of(phrase) }
            }
            forms.withLock { $0[index] = own }
        }
        return forms.withLock(\.self)
    }
}
