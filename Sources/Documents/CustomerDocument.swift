package import Charts

/// Markdown that a customer may read.
///
/// Only the document library makes one, from ``CustomerFacts``; what drafts a message to a customer takes nothing else.
package struct CustomerDocument: Hashable, Sendable {
    package let markdown: String
    /// The drawings of its blocks (``ChartFence``), by their names.
    package let charts: [String: Chart]

    init(_ markdown: String, charts: [String: Chart] = [:]) {
        self.markdown = markdown
        self.charts = charts
    }
}
