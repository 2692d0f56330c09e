package import Days

/// Holds an action against the five parts and says which one to ask about next.
///
/// S2 SMART Action Item Template; lints L02 to L06.
package struct SMARTCheck: Hashable, Sendable {
    /// In the order of asking.
    package let findings: [SMARTFinding]

    /// - Parameters:
    ///   - nextReview: An action should be done before it (L05); nil where no date is known.
    package init(_ draft: ActionDraft, playbook: Playbook, today: Day, nextReview: Day? = nil) {
        let words = VagueWords(playbook.smart)
        findings = SMARTPart.askingOrder.compactMap { part in
            switch part {
            case .assigned: SMARTCheck.assigned(draft, words)
            case .specific: SMARTCheck.specific(draft, words)
            case .measurable: SMARTCheck.measurable(draft, words)
            case .timeBound: SMARTCheck.timeBound(draft, words, today: today, nextReview: nextReview)
            case .relevant: draft.goal?.trimmedOrNil == nil ? SMARTFinding(.relevant, .missing) : nil
            }
        }
    }

    /// The one to ask about next.
    package var next: SMARTFinding? { findings.first }

    package func isMet(_ part: SMARTPart) -> Bool { !findings.contains { $0.part == part } }

    /// `S ✓ M ✓ A ✓ R – T ✓`.
    package var marks: String {
        SMARTPart.allCases.map { "\($0.rawValue) \(isMet($0) ? "✓" : "–")" }.joined(separator: " ")
    }

    private static func assigned(_ draft: ActionDraft, _ words: VagueWords) -> SMARTFinding? {
        guard let name = draft.ownerName?.trimmedOrNil else { return SMARTFinding(.assigned, .missing) }
        if words.isVagueOwner(name) { return SMARTFinding(.assigned, .vague(name)) }
        let names = words.names(in: name)
        return names.count > 1 ? SMARTFinding(.assigned, .several(names)) : nil
    }

    private static func specific(_ draft: ActionDraft, _ words: VagueWords) -> SMARTFinding? {
        guard let text = draft.text?.trimmedOrNil else { return SMARTFinding(.specific, .missing) }
        return words.vagueAction(in: text).map { SMARTFinding(.specific, .vague($0)) }
    }

    private static func measurable(_ draft: ActionDraft, _ words: VagueWords) -> SMARTFinding? {
        if let criterion = draft.doneCriterion?.trimmedOrNil {
            return words.isVagueCriterion(criterion) ? SMARTFinding(.measurable, .vague(criterion)) : nil
        }
        return draft.text.map(words.isMeasurable) == true ? nil : SMARTFinding(.measurable, .missing)
    }

    private static func timeBound(
        _ draft: ActionDraft, _ words: VagueWords, today: Day, nextReview: Day?
    ) -> SMARTFinding? {
        guard let due = draft.due else {
            let said = draft.dueText?.trimmedOrNil ?? draft.text.flatMap(words.vagueDate)
            return SMARTFinding(.timeBound, said.map { .vague($0) } ?? .missing)
        }
        if due < today { return SMARTFinding(.timeBound, .past(due)) }
        if let nextReview, due > nextReview { return SMARTFinding(.timeBound, .afterNextReview(nextReview)) }
        return nil
    }
}
