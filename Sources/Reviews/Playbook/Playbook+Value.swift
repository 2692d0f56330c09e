extension Playbook {
    /// To whom value is told how, by when it is on paper, and which words claim it without a figure.
    package struct ValuePlan: Decodable, Hashable, Sendable {
        package var personas: [Persona]
        /// In the order of their days.
        package var windows: [Window]
        /// Words that claim a gain and give none (S2 Unquantified claims).
        package var claims: [String]
    }

    /// What somebody of a post listens for (S2 Value Categories by Persona).
    package struct Persona: Decodable, Hashable, Sendable {
        package var name: String
        /// Titles, in lower case.
        package var titles: [String]
        package var focus: String
        package var metrics: String
        /// How it is called to them: `Return on investment`.
        package var language: String
    }

    /// A checkpoint of the value, by days since somebody became a customer (S2 Value Realization Tracking).
    package struct Window: Decodable, Hashable, Sendable {
        package var name: String
        /// First day, and the last one where there is one.
        package var days: [Int]
        /// What should be on paper by then.
        package var checkpoint: String
    }
}

extension Playbook.ValuePlan {
    /// Who is meant by a title or a word of it; nil where nobody of the list is.
    package func persona(in text: String) -> Playbook.Persona? {
        let words = text.lowercased().words
        return personas.first { persona in persona.titles.contains { words.range(of: $0.words) != nil } }
    }

    /// The checkpoint that a customer has come to: the last one whose first day is reached; nil before the first.
    package func window(day: Int) -> Playbook.Window? {
        windows.last { $0.days.first.map { $0 <= day } ?? false }
    }

    /// The claim in a text without any figure: `more efficient` (L30); nil where there is a figure, or no claim.
    package func claim(in text: String) -> String? {
        let words = text.lowercased().words
        guard !words.contains(where: { $0.contains(where: \.isNumber) }) else { return nil }
        return claims.first { words.range(of: $0.lowercased().words) != nil }
    }
}

extension Playbook {
    /// Checkpoints out of order, or posts that nobody has.
    var valueFaults: [String] {
        let firsts = value.windows.compactMap(\.days.first)
        var faults: [String] = []
        if firsts != firsts.sorted() || firsts.count != value.windows.count {
            faults.append("value.windows: put them in the order of their first days, each with one.")
        }
        faults += value.windows.filter { $0.days.count > 2 || $0.days != $0.days.sorted() }.map {
            "value.windows.\($0.name).days: \($0.days) is no range; write [first] or [first, last]."
        }
        faults += value.personas.filter(\.titles.isEmpty).map {
            "value.personas.\($0.name).titles: nobody has that post; add a title."
        }
        return faults
    }
}
