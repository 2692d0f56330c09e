/// A try that was turned away: by whom, where and when is in its author.
package struct Denial: Sendable, Hashable {
    package var author: Author
    /// Why, in a word: nobody knows them (`unknown`), a code that counts no longer (`code`), they may only look
    /// (`role`), or not change that account (`account`).
    package var what: String

    package init(author: Author, what: String) {
        self.author = author
        self.what = what
    }
}
