/// Markdown that a customer may read.
///
/// Only the document library makes one, from ``CustomerFacts``; what drafts a message to a customer takes nothing else.
package struct CustomerDocument: Hashable, Sendable {
    package let markdown: String

    init(_ markdown: String) {
        self.markdown = markdown
    }
}
