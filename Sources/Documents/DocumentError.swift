/// Why a document could not be written.
package enum DocumentError: Error, Equatable {
    /// A template that a document needs is not among the content's files.
    case missingTemplate(String)
    /// A template that cannot be read as Mustache.
    case brokenTemplate(String, line: Int, reason: String)
    /// A template that names something its document does not have.
    case unknownVariable(String, template: String, line: Int, known: [String])
    /// A customer's template, or an agenda, that shows results before goals (S0, DO NOT).
    case resultsBeforeGoals(String)
    /// Results for a customer whose goals were not checked (S0, Best Practices).
    case goalsNotChecked(account: String)
    case noAgenda(account: String)
    case noReview(account: String)
    /// A calendar in which nothing is planned.
    case emptyCalendar(name: String)
    /// What does not add up in `documents/style.yaml`, in a sentence.
    case badStyle(String)
    /// A time zone's name that the machine does not know.
    case unknownZone(String)
}

extension DocumentError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missingTemplate(let file):
            "The template \(file) is missing; put it back into the content folder (`qbr content DIR` writes the built-in one)."
        case .brokenTemplate(let file, let line, let reason):
            "\(file):\(line): this is no valid Mustache (\(reason)); mend the tag."
        case .unknownVariable(let name, let file, let line, let known):
            "\(file):\(line): there is no '\(name)' here; use one of \(known.joined(separator: ", "))."
        case .resultsBeforeGoals(let place):
            "\(place): results come before the goals; a customer reads the goals first, so move them up."
        case .goalsNotChecked(let account):
            "\(account)'s goals were not checked for this review, so its results cannot be shown yet; check them with `/qbr-goals \(account)`."
        case .noAgenda(let account):
            "\(account)'s review has no agenda yet; draft one with `/qbr-agenda \(account)`."
        case .noReview(let account):
            "\(account) has no review to write this for; begin one with `/qbr-prep \(account)`."
        case .emptyCalendar(let name):
            "There is nothing to put into the calendar '\(name)': no review is planned and no action is open."
        case .badStyle(let fault): "documents/style.yaml: \(fault)"
        case .unknownZone(let name):
            "'\(name)' is no time zone; write one such as Europe/London."
        }
    }
}
