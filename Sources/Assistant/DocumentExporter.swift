package import Content
import Conversation
package import Days
import Documents
package import Foundation
import Reviews
package import Workspace

/// Writes an account's documents (`qbr export`).
package struct DocumentExporter: Sendable {
    /// What may be written.
    package enum Kind: String, CaseIterable, Sendable {
        case agenda, summary
        case checkIn = "check-in"
        case brief, actions, calendar
    }

    /// How it is written.
    package enum Format: String, CaseIterable, Sendable {
        case md, ics, json
    }

    /// A document's text, and what the person should know about it.
    package struct Result: Hashable, Sendable {
        package let text: String
        /// A sentence for standard error; nil where there is nothing to say.
        package let note: String?
    }

    private let playbook: Playbook
    private let library: DocumentLibrary
    private let phrasebook: Phrasebook

    /// - Throws: ``ContentError`` for the playbook, ``DocumentError`` for the templates.
    package init(_ content: ContentFiles) throws {
        phrasebook = try Brain.loader.script(content).phrasebook
        playbook = try Brain.loader.decode(Playbook.self, from: "playbook.yaml", in: content)
        library = try DocumentLibrary(
            templates: content.below("documents"), words: DocumentWords(phrasebook))
    }

    /// Writes one document.
    ///
    /// - Parameters:
    ///   - account: An id, a name or an alias.
    ///   - format: Nil for the kind's own: a calendar file, else Markdown.
    ///   - stamp: When it is written.
    ///   - zone: The place of a review's hour, where the account names none.
    /// - Throws: ``AccountNameError``, ``DocumentError``, ``ExportError``, ``WorkspaceError``.
    package func export(
        _ kind: Kind, account: String, format: Format? = nil, from facts: any Facts, today: Day, stamp: Date,
        zone: String
    ) throws -> Result {
        let format = format ?? (kind == .calendar ? .ics : .md)
        guard format == .json || (format == .ics) == (kind == .calendar) else { throw ExportError.format(kind, format) }
        let about = try DocumentFacts(
            accountNamed: account, facts: facts, playbook: playbook, phrasebook: phrasebook, today: today)
        let isJSON = format == .json
        switch kind {
        case .agenda:
            let (review, isDraft) = try agenda(about) ?? (nil, false)
            let facts = try about.customer(review)
            let text = try library.agenda(facts).markdown
            let note =
                isDraft ? "No agenda of \(about.account.name)'s review is saved yet: this is the playbook's own." : nil
            return Result(text: isJSON ? try json(facts) : text, note: note)
        case .summary:
            let facts = try about.customer(about.reviewForSummary)
            let text = try library.summary(facts).markdown
            return Result(text: isJSON ? try json(facts) : text, note: nil)
        case .checkIn:
            let facts = try about.customer(about.reviewForSummary)
            return Result(text: isJSON ? try json(facts) : library.checkIn(facts).markdown, note: nil)
        case .brief, .actions:
            let facts = about.inside()
            let document = kind == .brief ? library.brief(facts) : library.actions(facts)
            return Result(text: isJSON ? try json(facts) : document.markdown, note: "Internal: not for the customer.")
        case .calendar:
            let file = CalendarFile(name: about.account.name, events: about.calendar(zone: zone))
            return Result(text: isJSON ? try json(file.events) : try file.text(stamp: stamp), note: nil)
        }
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
        return Result(text: last.text, note: "As \(last.writtenBy) wrote it on \(last.writtenOn).")
    }

    private func agenda(_ about: DocumentFacts) throws(ExportError) -> (review: Review, isDraft: Bool)? {
        do {
            return try about.reviewForAgenda()
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

/// Why nothing was written.
package enum ExportError: Error, Equatable, CustomStringConvertible {
    case format(DocumentExporter.Kind, DocumentExporter.Format)
    /// Neither one of ours nor written by a flow.
    case unwritten(String, account: String, known: [String])
    /// Why there can be no agenda.
    case agenda(String)

    package var description: String {
        switch self {
        case .format(let kind, let format):
            "The \(kind.rawValue) cannot be written as \(format.rawValue); leave --format out, or write json."
        case .unwritten(let name, let account, let known):
            "No document '\(name)' was written about \(account); there is \(known.joined(separator: ", "))."
        case .agenda(let why): why
        }
    }
}
