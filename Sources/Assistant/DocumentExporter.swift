package import Content
import Conversation
package import Days
package import Documents
package import Foundation
import Reviews
package import Workspace

/// Writes an account's documents (`qbr export`).
package struct DocumentExporter: Sendable {
    /// A document, and what the person should know about it.
    package struct Result: Sendable {
        /// As Markdown, a calendar file, JSON or CSV.
        package let text: String
        /// What a page, a deck or a paper is made from; nil where the text is the file itself.
        package let sheet: Sheet?
        /// Sentences for standard error; nil where there is nothing to say.
        package let note: String?
    }

    /// What the documents are made with.
    package let library: DocumentLibrary
    private let playbook: Playbook
    private let phrasebook: Phrasebook

    /// - Throws: ``ContentError`` for the playbook, ``DocumentError`` for the templates.
    package init(_ content: ContentFiles) throws {
        phrasebook = try Brain.loader.script(content).phrasebook
        playbook = try Brain.loader.decode(Playbook.self, from: "playbook.yaml", in: content)
        library = try Brain.library(content, phrasebook)
    }

    /// Writes one document.
    ///
    /// - Parameters:
    ///   - account: An id, a name or an alias.
    ///   - format: Nil for the kind's own: a calendar file, else Markdown.
    ///   - stamp: When it is written.
    ///   - zone: The place of a review's hour, where the account names none.
    ///   - pool: What others are compared by, where many documents are written at once; nil to load it.
    /// - Throws: ``AccountNameError``, ``DocumentError``, ``ExportError``, ``WorkspaceError``.
    package func export(
        _ kind: Kind, account: String, format: Format? = nil, from facts: any Facts, today: Day, stamp: Date,
        zone: String, beside pool: PeerPool? = nil
    ) throws -> Result {
        let format = format ?? kind.formats[0]
        guard kind.formats.contains(format) else { throw ExportError.format(kind, format) }
        let about = try DocumentFacts(
            accountNamed: account, facts: facts, playbook: playbook, phrasebook: phrasebook,
            shown: library.style.metrics,
            pool: kind.comparesWithOthers ? try pool ?? self.pool(facts, today: today) : nil, today: today)
        if kind == .calendar {
            let file = CalendarFile(name: about.account.name, events: about.calendar(zone: zone))
            let text = format == .json ? try json(file.events) : try file.text(stamp: stamp)
            return Result(text: text, sheet: nil, note: nil)
        }
        return kind.isForCustomer ? try theirs(kind, about, format) : try ours(kind, about, format)
    }

    /// What others are compared by, for as many documents as are written.
    package func pool(_ facts: any Facts, today: Day) throws -> PeerPool {
        try PeerPool(facts, playbook: playbook, today: today)
    }

    /// What a customer may read.
    private func theirs(_ kind: Kind, _ about: DocumentFacts, _ format: Format) throws -> Result {
        let prepared = try reviewToPrepare(about)
        let isAhead = [.agenda, .deck, .digital, .invitation, .inputRequest, .sharedPlan].contains(kind)
        let review = isAhead ? prepared.review : about.reviewForSummary
        let facts = try about.customer(review)
        var slides: Int?
        var notes: [String] = []
        if isAhead, !prepared.isPlanned { notes.append(phrasebook.say(.exportUnplanned, ["account": facts.account])) }
        let document: CustomerDocument
        switch kind {
        case .agenda:
            document = try library.agenda(facts)
            if prepared.isDraft { notes.append(phrasebook.say(.exportDraftAgenda, ["account": facts.account])) }
        case .deck:
            let deck = library.deck(facts, for: about.segment?.id)
            document = deck.document
            slides = deck.slides + deck.appendix
            notes.append(deckNote(deck, facts))
        case .value: document = try library.value(facts)
        case .digital: document = library.digital(facts)
        case .invitation: document = library.invitation(facts)
        case .inputRequest: document = library.inputRequest(facts, call: about.championCall)
        case .sharedPlan:
            document = library.sharedPlan(facts)
            if facts.goalsCheckedOn == nil { notes.append(phrasebook.say(.exportPlanUnchecked)) }
        case .checkIn: document = library.checkIn(facts)
        default: document = try library.summary(facts)
        }
        if let review { notes += doubts(kind, slides: slides, review, about, facts) }
        let text = format == .json ? try json(facts) : document.markdown
        let note = notes.isEmpty ? nil : notes.joined(separator: "\n")
        return Result(text: text, sheet: Sheet(document, isDeck: kind == .deck), note: note)
    }

    private func deckNote(_ deck: Deck, _ facts: CustomerFacts) -> String {
        phrasebook.say(
            .exportDeck,
            [
                "slides": String(deck.slides), "appendix": String(deck.appendix),
                "missing": deck.missing.isEmpty ? nil : deck.missing.joined(separator: ", "),
                "unchecked": facts.goalsCheckedOn == nil ? "yes" : nil,
            ])
    }

    /// What is doubtful about it, each in a sentence with the way out.
    private func doubts(_ kind: Kind, slides: Int?, _ review: Review, _ about: DocumentFacts, _ facts: CustomerFacts)
        -> [String]
    {
        let hasTakeaways = kind == .deck || kind == .summary
        return DocumentLint.lints(
            slides: slides, most: library.style.deck.slidesMax, review: review, last: about.lastReview,
            takeaways: hasTakeaways ? facts.takeaways : nil
        ).map { lint in
            switch lint {
            case .tooLong(let slides, let most):
                phrasebook.say(.exportTooLong, ["slides": String(slides), "most": String(most)])
            case .sameAsLast(let day): phrasebook.say(.exportSame, ["day": day.shortWords(on: facts.today)])
            case .unreviewed: phrasebook.say(.exportUnreviewed)
            }
        }
    }

    /// What is ours alone.
    private func ours(_ kind: Kind, _ about: DocumentFacts, _ format: Format) throws -> Result {
        let facts = about.inside()
        let note = phrasebook.say(.exportInternal)
        let document =
            switch kind {
            case .actions: library.actions(facts)
            case .plan: library.plan(facts)
            case .risks: library.risks(facts)
            case .escalation: library.escalation(facts)
            default: library.brief(facts)
            }
        let text =
            switch format {
            case .json: try json(facts)
            case .csv: ActionSheet(facts.actions).text
            default: document.markdown
            }
        return Result(text: text, sheet: Sheet(document, note: note), note: note)
    }

    /// How the review programme did in the last twelve months.
    ///
    /// - Throws: ``ExportError``, ``WorkspaceError``.
    package func program(_ format: Format? = nil, from facts: any Facts, today: Day) throws -> Result {
        let format = format ?? .md
        guard DocumentExporter.programFormats.contains(format) else { throw ExportError.programFormat(format) }
        let stats = ProgramStats(
            try facts.programAccounts(playbook), called: phrasebook.say(.statsEverybody), period: .year(to: today),
            today: today, playbook: playbook)
        let document = library.program(stats, today: today)
        let note = phrasebook.say(.exportInternal)
        return Result(
            text: format == .json ? try json(stats) : document.markdown, sheet: Sheet(document, note: note),
            note: note)
    }

    /// The document that a flow of the content wrote last about an account.
    ///
    /// - Parameter name: What the content calls it.
    /// - Throws: ``AccountNameError``, ``ExportError/unwritten(_:account:known:)``, ``WorkspaceError``.
    package func written(_ name: String, account: String, from facts: any Facts) throws -> Result {
        let account = try facts.account(named: account)
        let all = try facts.all(WrittenDocument.self, account: account.id)
        guard let last = all.filter({ $0.name == name }).max(by: { $0.number < $1.number }) else {
            let known = Kind.allCases.map(\.rawValue) + Set(all.map(\.name)).sorted()
            throw ExportError.unwritten(name, account: account.name, known: known)
        }
        return Result(text: last.text, sheet: nil, note: "As \(last.writtenBy) wrote it on \(last.writtenOn).")
    }

    private func reviewToPrepare(
        _ about: DocumentFacts
    ) throws(ExportError) -> (review: Review, isDraft: Bool, isPlanned: Bool) {
        do {
            return try about.reviewToPrepare()
        } catch {
            throw .agenda(error.words(phrasebook))
        }
    }

    private func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }
}
