package import Days

/// Why nothing is said of something.
package enum Silence: Error, Hashable, Sendable {
    /// It is complete or cancelled.
    case closed
    case asleep(until: Day)
    /// No rule speaks of it before that day; nil where none will as things stand.
    case notYet(next: Day?)
    /// Whoever would hear of it asked for quiet, everywhere or about this account.
    case quiet(person: String)
    /// They are away and named nobody, or somebody who is away or may not see the account.
    case away(person: String, until: Day)
    /// Nobody owns the account, and nobody of ours the action.
    case nobody
    /// No destination is for accounts of this team, or for private ones, and no chat of the person is known.
    case noPlace
}
