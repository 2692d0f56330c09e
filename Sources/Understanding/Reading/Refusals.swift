/// What calls off the request behind it: "don't send the summary".
struct Refusals: Sendable {
    private let leads: [[String]]
    /// What begins like a refusal and is none: "don't forget to send it".
    private let reminders: [[String]]
    /// Intents with phrases of their own that begin so: "don't bother me with it until friday".
    private var intents: Set<String> = []

    init(_ leads: [String], reminders: [String]) {
        self.leads = leads.map(Refusals.words).filter { !$0.isEmpty }.sorted { $0.count > $1.count }
        self.reminders = reminders.map(Refusals.words).filter { !$0.isEmpty }
    }

    /// Keeps in mind what an intent is asked for with.
    mutating func learn(_ example: [PhraseUnit], of intent: String) {
        if requestStart(in: example) != nil { intents.insert(intent) }
    }

    /// Whether a refusal may be how an intent is asked for.
    func mayAsk(for intent: String) -> Bool { intents.contains(intent) }

    /// The index of the unit with which the request behind a refusal begins; nil where nothing is refused.
    func requestStart(in units: [PhraseUnit]) -> Int? {
        for start in [0, Politeness.core(of: units).lowerBound] {
            let words = units[start...].lazy.map(\.text)
            if reminders.contains(where: { words.starts(with: $0) }) { return nil }
            guard let lead = leads.first(where: { words.starts(with: $0) }) else { continue }
            return start + lead.count < units.count ? start + lead.count : nil
        }
        return nil
    }

    private static func words(of phrase: String) -> [String] {
        PhraseUnits.words(of: Tokenizer.tokens(in: phrase)).map(\.text)
    }
}
