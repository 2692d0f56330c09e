/// A try that was turned away: by whom, where and when is in its author.
package struct Denial: Sendable, Hashable {
    package var author: Author
    /// `unknown`, `code` or `role`.
    package var what: String

    package init(author: Author, what: String) {
        self.author = author
        self.what = what
    }
}
