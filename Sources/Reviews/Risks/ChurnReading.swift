package import Days

/// The fifteen boxes of the CHURN check, as far as data and earlier answers tell them.
///
/// S2 Risk Identification Framework. What nobody knows stays open: it is asked, never guessed.
package struct ChurnReading: Hashable, Sendable {
    /// How one box stands.
    package struct Finding: Hashable, Sendable {
        package let box: ChurnBox
        /// Nil where nobody knows.
        package let isFine: Bool?
        /// The figure behind it; nil where a CSM said so.
        package let figure: String?
    }

    package let findings: [Finding]

    /// - Parameters:
    ///   - check: What was answered last; it counts as long as the period under review, and data goes before it.
    package init(_ file: AccountFile, check: ChurnCheck? = nil, playbook: Playbook, today: Day) {
        let facts = ChurnFacts(file, playbook: playbook, today: today)
        let answers = check.flatMap { playbook.isBeforeReviewPeriod($0.doneOn, on: today) ? nil : $0 }
        findings = ChurnBox.allCases.map { box in
            if let fact = facts.fact(of: box) {
                return Finding(box: box, isFine: fact.isFine, figure: fact.figure)
            }
            let said = answers.flatMap { $0.fine.contains(box) ? true : $0.open.contains(box) ? false : nil }
            return Finding(box: box, isFine: said, figure: nil)
        }
    }

    package var unknown: [ChurnBox] { findings.filter { $0.isFine == nil }.map(\.box) }
    package var fine: [Finding] { findings.filter { $0.isFine == true } }
    package var open: [Finding] { findings.filter { $0.isFine == false } }
}
