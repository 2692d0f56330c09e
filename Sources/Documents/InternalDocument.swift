/// Markdown for ourselves; no draft to a customer takes it.
package struct InternalDocument: Hashable, Sendable {
    package let markdown: String

    init(_ markdown: String) {
        self.markdown = markdown
    }
}
