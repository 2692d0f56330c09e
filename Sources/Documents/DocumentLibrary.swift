/// The documents that are written from templates (`intents/documents/*.md.mustache`).
///
/// What a customer reads is made from ``CustomerFacts`` alone and is a ``CustomerDocument``; our own papers are made from
/// ``InternalFacts`` and are an ``InternalDocument``. There is no way from the one to the other.
package struct DocumentLibrary: Sendable {
    private let agendaTemplate: DocumentTemplate<AgendaPage>
    private let summaryTemplate: DocumentTemplate<SummaryPage>
    private let checkInTemplate: DocumentTemplate<CheckInPage>
    private let briefTemplate: DocumentTemplate<BriefPage>
    private let actionsTemplate: DocumentTemplate<ActionsPage>

    private let words: DocumentWords

    /// The names of the templates that must be there.
    package static let files = [
        AgendaPage.file, SummaryPage.file, CheckInPage.file, BriefPage.file, ActionsPage.file,
    ]

    /// - Parameters:
    ///   - templates: Texts by file name: `["agenda.md.mustache": "# {{account}} …"]`; others are ignored.
    ///   - words: The wording that no template spells out.
    /// - Throws: ``DocumentError`` for the first template that is missing, broken, or names what its document lacks.
    package init(templates: [String: String], words: DocumentWords) throws(DocumentError) {
        self.words = words
        agendaTemplate = try DocumentTemplate(from: templates)
        summaryTemplate = try DocumentTemplate(from: templates)
        checkInTemplate = try DocumentTemplate(from: templates)
        briefTemplate = try DocumentTemplate(from: templates)
        actionsTemplate = try DocumentTemplate(from: templates)
    }

    /// The agenda for everyone who attends.
    ///
    /// - Throws: ``DocumentError/noAgenda(account:)``, ``DocumentError/resultsBeforeGoals(_:)``.
    package func agenda(_ facts: CustomerFacts) throws(DocumentError) -> CustomerDocument {
        CustomerDocument(agendaTemplate.render(try AgendaPage(facts, words)))
    }

    /// The recap after a review.
    ///
    /// - Throws: ``DocumentError/goalsNotChecked(account:)``.
    package func summary(_ facts: CustomerFacts) throws(DocumentError) -> CustomerDocument {
        CustomerDocument(summaryTemplate.render(try SummaryPage(facts, words)))
    }

    /// The progress note between two reviews.
    package func checkIn(_ facts: CustomerFacts) -> CustomerDocument {
        CustomerDocument(checkInTemplate.render(CheckInPage(facts)))
    }

    /// The executive briefing.
    package func brief(_ facts: InternalFacts) -> InternalDocument {
        InternalDocument(briefTemplate.render(BriefPage(facts, words)))
    }

    /// What both sides owe, with every field.
    package func actions(_ facts: InternalFacts) -> InternalDocument {
        InternalDocument(actionsTemplate.render(ActionsPage(facts, words)))
    }
}
