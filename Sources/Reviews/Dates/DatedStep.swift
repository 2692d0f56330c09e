package import Days

/// One step before or after a review, with its day.
package struct DatedStep: Hashable, Sendable, Identifiable {
    /// As in the playbook: `input_request`.
    package let id: String
    package let day: Day
    package let label: String
    package let who: Playbook.Step.Doer
    package let minutes: Int?
}
