extension Playbook {
    /// One of the levels that a review programme grows through, with what shows that it has been reached.
    ///
    /// S2 QBR Program Maturity Assessment; what the conversation is like at it is from S2 QBR Maturity Model.
    package struct MaturityLevel: Decodable, Hashable, Sendable {
        /// `Standardized`.
        package var name: String
        /// `a metrics dashboard`.
        package var talk: String
        package var boxes: [Box]
    }

    package struct Box: Decodable, Hashable, Sendable {
        package var id: String
        /// What there is, as a phrase: `a preparation checklist is used`.
        package var label: String
    }

    /// How the programme looks at itself.
    package struct MaturityPlan: Decodable, Hashable, Sendable {
        /// From the lowest up.
        package var levels: [MaturityLevel]
        /// It is looked at again after so many days (domain.md C39).
        package var againAfterDays: Int

        private enum CodingKeys: String, CodingKey {
            case levels
            case againAfterDays = "again_after_days"
        }
    }

    /// Boxes that are doubled or missing.
    var maturityFaults: [String] {
        let ids = maturity.levels.flatMap(\.boxes).map(\.id)
        let doubled = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
        var faults = doubled.map { "maturity: the id '\($0)' stands there twice; give each box its own." }
        if maturity.levels.count != 4 { faults.append("maturity.levels: write four levels, the lowest first.") }
        faults += maturity.levels.filter { $0.boxes.isEmpty }.map {
            "maturity.levels: '\($0.name)' has no boxes; write what shows that it has been reached."
        }
        if maturity.againAfterDays < 1 { faults.append("maturity.again_after_days: write 1 or more.") }
        return faults
    }
}
