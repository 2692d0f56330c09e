/// A file that somebody dropped into a conversation, until it is imported or another takes its place.
package struct Upload: Sendable, Hashable {
    /// `accounts.csv`.
    package var name: String
    /// Nil where it could not be read.
    package var bytes: [UInt8]?

    package init(name: String, bytes: [UInt8]?) {
        self.name = name
        self.bytes = bytes
    }
}
