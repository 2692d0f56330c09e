import Charts
package import Days
package import Reviews

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
    private let valueTemplate: DocumentTemplate<ValuePage>
    private let inputRequestTemplate: DocumentTemplate<InputRequestPage>
    private let invitationTemplate: DocumentTemplate<InvitationPage>
    private let planTemplate: DocumentTemplate<PlanPage>
    private let sharedPlanTemplate: DocumentTemplate<SharedPlanPage>
    private let risksTemplate: DocumentTemplate<RisksPage>
    private let escalationTemplate: DocumentTemplate<EscalationPage>
    private let digitalTemplate: DocumentTemplate<DeckPage>
    private let programTemplate: DocumentTemplate<ProgramPage>
    let deckTemplate: DeckTemplate
    /// Makes a page of HTML around a body.
    package let frame: WebFrame
    /// The pages behind signed links.
    package let web: WebLibrary

    let words: DocumentWords
    /// How documents look, and what decks are made of.
    package let style: DocumentStyle

    /// The names of the templates that must be there.
    package static let files = [
        AgendaPage.file, SummaryPage.file, CheckInPage.file, BriefPage.file, ActionsPage.file, ValuePage.file,
        InputRequestPage.file, InvitationPage.file, PlanPage.file, RisksPage.file, EscalationPage.file,
        ProgramPage.file, SharedPlanPage.file, digital,
    ]
    private static let digital = "digital.md.mustache"

    /// - Parameters:
    ///   - templates: Texts by file name: `["agenda.md.mustache": "# {{account}} …"]`; others are ignored.
    ///   - words: The wording that no template spells out.
    ///   - style: `documents/style.yaml`.
    /// - Throws: ``DocumentError`` for the first template that is missing, broken, or names what its document lacks.
    package init(
        templates: [String: String], words: DocumentWords, style: DocumentStyle
    ) throws(DocumentError) {
        self.words = words
        self.style = style
        programTemplate = try DocumentTemplate(from: templates)
        guard let digital = templates[DocumentLibrary.digital] else {
            throw .missingTemplate(DocumentLibrary.digital)
        }
        digitalTemplate = try DocumentTemplate(file: DocumentLibrary.digital, text: digital)
        deckTemplate = try DeckTemplate(from: templates)
        frame = try WebFrame(from: templates, brand: style.brand)
        web = try WebLibrary(from: templates, frame: frame, style: style, words: words)
        if let fault = style.faults(slides: deckTemplate.names).first { throw .badStyle(fault) }
        agendaTemplate = try DocumentTemplate(from: templates)
        summaryTemplate = try DocumentTemplate(from: templates)
        checkInTemplate = try DocumentTemplate(from: templates)
        briefTemplate = try DocumentTemplate(from: templates)
        actionsTemplate = try DocumentTemplate(from: templates)
        valueTemplate = try DocumentTemplate(from: templates)
        inputRequestTemplate = try DocumentTemplate(from: templates)
        invitationTemplate = try DocumentTemplate(from: templates)
        planTemplate = try DocumentTemplate(from: templates)
        sharedPlanTemplate = try DocumentTemplate(from: templates)
        risksTemplate = try DocumentTemplate(from: templates)
        escalationTemplate = try DocumentTemplate(from: templates)
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
    package func summary(
        _ facts: CustomerFacts, to recipient: String? = nil
    ) throws(DocumentError) -> CustomerDocument {
        CustomerDocument(summaryTemplate.render(try SummaryPage(facts, to: recipient, words)))
    }

    /// The progress note between two reviews.
    package func checkIn(_ facts: CustomerFacts) -> CustomerDocument {
        CustomerDocument(checkInTemplate.render(CheckInPage(facts)))
    }

    /// What they got for their money, as a story.
    ///
    /// - Throws: ``DocumentError/goalsNotChecked(account:)``.
    package func value(_ facts: CustomerFacts) throws(DocumentError) -> CustomerDocument {
        let charts = facts.charts(words)
        return CustomerDocument(valueTemplate.render(try ValuePage(facts, charts: charts, words)), charts: charts)
    }

    /// The five questions to the champion before a review.
    ///
    /// - Parameters:
    ///   - call: The call that it announces; nil where the review has no day.
    ///   - recipient: The first name of whom it is for; nil for the champion.
    package func inputRequest(
        _ facts: CustomerFacts, call: ChampionCall? = nil, to recipient: String? = nil
    ) -> CustomerDocument {
        CustomerDocument(inputRequestTemplate.render(InputRequestPage(facts, call: call, to: recipient, words)))
    }

    /// The review of those whom nobody meets, as a mail: goals first, then impact and use (S2 Digital QBR Email Template).
    package func digital(_ facts: CustomerFacts) -> CustomerDocument {
        CustomerDocument(
            digitalTemplate.render(DeckPage(facts, company: style.brand.company, charts: [:], words)))
    }

    /// The invitation to everyone who is asked.
    package func invitation(_ facts: CustomerFacts) -> CustomerDocument {
        CustomerDocument(
            invitationTemplate.render(InvitationPage(facts, company: style.brand.company, words)))
    }

    /// The executive briefing.
    package func brief(_ facts: InternalFacts) -> InternalDocument {
        let charts = facts.charts(words)
        let names = Dictionary(style.metrics.map { ($0.metric, $0.label) }, uniquingKeysWith: { first, _ in first })
        let page = BriefPage(facts, charts: charts, names: names, words)
        return InternalDocument(briefTemplate.render(page), charts: charts)
    }

    /// The success plan.
    package func plan(_ facts: InternalFacts) -> InternalDocument {
        let charts = facts.charts(words)
        return InternalDocument(planTemplate.render(PlanPage(facts, charts: charts, words)), charts: charts)
    }

    /// The success plan as the customer has it; how far they are is left out until they checked their goals.
    package func sharedPlan(_ facts: CustomerFacts) -> CustomerDocument {
        let charts = facts.goalsCheckedOn == nil ? [:] : facts.charts(words)
        return CustomerDocument(
            sharedPlanTemplate.render(SharedPlanPage(facts, charts: charts, words)), charts: charts)
    }

    /// What may go wrong, and what is done against it.
    package func risks(_ facts: InternalFacts) -> InternalDocument {
        InternalDocument(risksTemplate.render(RisksPage(facts, words)))
    }

    /// How the review programme does.
    package func program(_ stats: ProgramStats, today: Day) -> InternalDocument {
        var drawn: [String: Chart] = [:]
        let page = ProgramPage(stats, today: today, words) { chart in
            drawn["program"] = chart
            return ChartFence.markdown("program", chart)
        }
        return InternalDocument(programTemplate.render(page), charts: drawn)
    }

    /// What was taken up to somebody.
    package func escalation(_ facts: InternalFacts) -> InternalDocument {
        InternalDocument(escalationTemplate.render(EscalationPage(facts, words)))
    }

    /// What both sides owe, with every field.
    package func actions(_ facts: InternalFacts) -> InternalDocument {
        let charts = facts.charts(words)
        return InternalDocument(actionsTemplate.render(ActionsPage(facts, charts: charts, words)), charts: charts)
    }
}
