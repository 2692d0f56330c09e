import Understanding

/// Why a text was read as it was: what its intent was known by, and the rule behind each date.
struct ReadingReasons: Encodable {
    struct Sign: Encodable {
        let name: String
        let weight: Double
    }

    struct DateRule: Encodable {
        let text: String
        let rule: String
    }

    /// The likeliest intent, whether or not it was sure enough.
    let intent: String?
    /// The command that the text begins with.
    let command: String?
    /// The phrase that matched the whole text.
    let template: String?
    /// What speaks for the intent where neither command nor phrase decides, the strongest first.
    let signs: [Sign]
    let dates: [DateRule]

    init(_ reading: Reading, _ explanation: Explanation) {
        intent = explanation.intent?.name
        command = reading.command?.name
        template = explanation.template
        let signs = template == nil ? explanation.signs : []
        self.signs = signs.map { Sign(name: $0.name, weight: ($0.weight * 1000).rounded() / 1000) }
        dates = reading.entities.compactMap { entity in entity.rule.map { DateRule(text: entity.text, rule: $0) } }
    }

    /// A line for the intent, and one for each date.
    var lines: [String] {
        [intentLine].compactMap(\.self) + dates.map { "“\($0.text)” by the rule \($0.rule)" }
    }

    private var intentLine: String? {
        guard let intent else { return nil }
        if let command { return "\(intent) by its command /\(command)" }
        if let template { return "\(intent) by the phrase “\(template)”" }
        let weighed = signs.map { "“\($0.name)” \($0.weight < 0 ? "" : "+")\($0.weight)" }
        return weighed.isEmpty ? nil : "\(intent) by \(weighed.joined(separator: ", "))"
    }
}
