package import Days

/// Where an imported value came from, and the day it was true of.
///
/// Every figure that the bot shows carries one (domain.md part 4).
package struct Provenance: Codable, Hashable, Sendable {
    /// A file's name, a person's name, or `demo`.
    package var source: String
    package var asOf: Day

    package init(source: String, asOf: Day) {
        self.source = source
        self.asOf = asOf
    }
}
