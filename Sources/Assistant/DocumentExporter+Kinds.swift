extension DocumentExporter {
    /// What may be written.
    package enum Kind: String, CaseIterable, Sendable {
        case agenda, brief, invitation
        case inputRequest = "input-request"
        case summary
        case checkIn = "check-in"
        case sharedPlan = "shared-plan"
        case plan, value, risks, escalation, deck, digital, actions, calendar

        /// Whether a customer may read it; the others are ours alone.
        package var isForCustomer: Bool {
            switch self {
            case .agenda, .invitation, .inputRequest, .summary, .checkIn, .value, .deck, .digital, .sharedPlan: true
            case .brief, .plan, .risks, .escalation, .actions, .calendar: false
            }
        }

        /// Whether it holds the account against groups of others.
        var comparesWithOthers: Bool { [.brief, .deck].contains(self) }

        /// How it may be written, its own format first.
        package var formats: [Format] {
            switch self {
            case .calendar: [.ics, .json]
            case .deck: [.md, .html, .pdf, .pptx, .json]
            case .actions: [.md, .html, .pdf, .docx, .csv, .json]
            default: [.md, .html, .pdf, .docx, .json]
            }
        }
    }

    /// How the report of the programme may be written.
    package static let programFormats: [Format] = [.md, .html, .pdf, .docx, .json]

    /// How it is written.
    package enum Format: String, CaseIterable, Sendable {
        case md, html, pptx, docx, pdf, csv, ics, json
    }
}

/// Why nothing was written.
package enum ExportError: Error, Equatable, CustomStringConvertible {
    case format(DocumentExporter.Kind, DocumentExporter.Format)
    /// The report of the programme in a format that it has not.
    case programFormat(DocumentExporter.Format)
    /// Neither one of ours nor written by a flow.
    case unwritten(String, account: String, known: [String])
    /// Why there can be no agenda.
    case agenda(String)

    package var description: String {
        switch self {
        case .format(let kind, let format):
            """
            The \(kind.rawValue) cannot be written as \(format.rawValue); leave --format out, or write \
            \(kind.formats.map(\.rawValue).joined(separator: ", ")).
            """
        case .programFormat(let format):
            """
            The program cannot be written as \(format.rawValue); leave --format out, or write \
            \(DocumentExporter.programFormats.map(\.rawValue).joined(separator: ", ")).
            """
        case .unwritten(let name, let account, let known):
            "No document '\(name)' was written about \(account); there is \(known.joined(separator: ", "))."
        case .agenda(let why): why
        }
    }
}
