import Conversation

/// A question for one's own words before one for a value, with nothing that shows both before they are used: the text may
/// have taken what was meant for the value.
struct FreeTextCheck {
    let file: IntentFile

    var faults: [ContentFault] {
        var open: (slot: String, typed: String?, index: Int)?
        for (index, step) in file.intent.steps.enumerated() {
            switch step.kind {
            case .ask(let name):
                guard let slot = file.intent.slot(name) else { continue }
                if slot.kind == .choice || !slot.choices.isEmpty || slot.choicesFrom != nil {
                    if open?.typed != nil || slot.kind == .choice { open = nil }
                } else if slot.kind == .text {
                    open = open ?? (name, nil, index)
                } else if open != nil, open?.typed == nil {
                    open?.typed = name
                }
            case .act(let name), .document(let name):
                // What is used at once has nothing behind it that it could have taken.
                defer { open = nil }
                guard let found = open, let typed = found.typed else { continue }
                let words =
                    "'\(found.slot)' takes any words and is asked for before '\(typed)', and '\(name)' follows unasked; "
                    + "ask for '\(typed)' first, or for a choice such as Save before '\(name)'."
                return [file.fault(file.places[found.index], words)]
            default: break
            }
        }
        return []
    }
}
