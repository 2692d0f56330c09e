/// Why an example phrase cannot be read.
public enum TemplateError: Error, Equatable, CustomStringConvertible {
    case unclosed(Character, phrase: String, intent: String)
    case unexpected(Character, phrase: String, intent: String)
    case unknownRule(String, phrase: String, intent: String, known: [String])
    case circularRule(String, phrase: String, intent: String)
    case empty(phrase: String, intent: String)

    /// What is wrong, where, and what to do.
    public var description: String {
        switch self {
        case .unclosed(let sign, let phrase, let intent):
            "The phrase '\(phrase)' of \(intent) opens a '\(sign)' that it does not close; close it."
        case .unexpected(let sign, let phrase, let intent):
            "The phrase '\(phrase)' of \(intent) has a '\(sign)' that nothing opens; take it out."
        case .unknownRule(let rule, let phrase, let intent, let known):
            "The phrase '\(phrase)' of \(intent) uses <\(rule)>, which is no rule; known are: "
                + "\(known.joined(separator: ", "))."
        case .circularRule(let rule, let phrase, let intent):
            "The phrase '\(phrase)' of \(intent) uses <\(rule)>, which uses itself; write the rule out."
        case .empty(let phrase, let intent):
            "The phrase '\(phrase)' of \(intent) can be nothing at all; let it have at least one word that must be said."
        }
    }
}

extension TemplateError {
    /// The phrase that cannot be read, as written.
    public var phrase: String { place.phrase }

    /// The intent that it belongs to.
    public var intent: String { place.intent }

    private var place: (phrase: String, intent: String) {
        switch self {
        case .unclosed(_, let phrase, let intent), .unexpected(_, let phrase, let intent),
            .unknownRule(_, let phrase, let intent, _), .circularRule(_, let phrase, let intent),
            .empty(let phrase, let intent):
            (phrase, intent)
        }
    }
}
