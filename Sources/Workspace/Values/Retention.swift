/// How long what is of no more use is kept, in days.
package struct Retention: Hashable, Sendable {
    /// Answers to messages, which a platform may ask for once more.
    package var answers = 30
    /// Messages that went out or were taken back; one that was given up stays until somebody drops it.
    package var messages = 90
    /// Tries that were turned away.
    package var denials = 90

    package init() {}
}
