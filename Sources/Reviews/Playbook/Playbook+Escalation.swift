extension Playbook {
    /// Who hears of an account at risk, how soon, and what they are asked for.
    ///
    /// S2 Risk Escalation Matrix.
    package struct EscalationPlan: Decodable, Hashable, Sendable {
        /// The gravest first.
        package var levels: [EscalationLevel]
        /// An account that pays less a year is small, unless its logo counts.
        package var smallBelow: Int
        /// By which words of a title somebody is a VP, a director or a manager.
        package var titles: [EscalationLevel.Listener: [String]]
        /// What is asked for, by what stands in the way; the first that fits.
        package var asks: [Ask]

        private enum CodingKeys: String, CodingKey {
            case levels
            case smallBelow = "small_below"
            case titles, asks
        }

        package init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            levels = try container.decode([EscalationLevel].self, forKey: .levels)
            smallBelow = try container.decode(Int.self, forKey: .smallBelow)
            let named = try container.decode([String: [String]].self, forKey: .titles)
            titles = try named.reduce(into: [:]) { titles, entry in
                guard let listener = EscalationLevel.Listener(rawValue: entry.key) else {
                    throw DecodingError.dataCorruptedError(
                        forKey: .titles, in: container,
                        debugDescription: "'\(entry.key)' is no listener; write vp, director or manager.")
                }
                titles[listener] = entry.value
            }
            asks = try container.decode([Ask].self, forKey: .asks)
        }
    }

    /// What to ask somebody higher up for, where a reason has one of these words.
    package struct Ask: Decodable, Hashable, Sendable {
        package var words: [String]
        /// Verb first: `call their CISO`.
        package var ask: String
    }
}

extension Playbook.EscalationPlan {
    /// What to ask for, by the words of a reason; nil where none of the playbook's is in it.
    package func ask(for reason: String) -> String? {
        let said = Set(reason.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
        return asks.first { !said.isDisjoint(with: $0.words) }?.ask
    }

    /// The level of the matrix for an account.
    ///
    /// The source leaves imminent churn of up to $100,000 and likely churn of up to $50,000 open: they drop one level
    /// (domain.md C35). What an account pays and nobody knows is above no line.
    ///
    /// - Parameters:
    ///   - arr: What it pays a year, in the playbook's currency.
    ///   - isLogo: It counts although it pays little.
    /// - Returns: Nil only for a playbook that has faults.
    package func level(of churn: ChurnOutlook, arr: Money?, isLogo: Bool) -> EscalationLevel? {
        guard let index = levels.firstIndex(where: { $0.churn == churn }) else { return nil }
        let next = levels.indices.contains(index + 1) ? levels[index + 1] : levels[index]
        let amount = arr?.minor ?? 0
        if let line = levels[index].above { return amount > Money(line).minor ? levels[index] : next }
        let isSmall = !isLogo && amount < Money(smallBelow).minor
        return churn == .possible && isSmall ? next : levels[index]
    }
}
