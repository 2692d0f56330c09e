package import Charts

/// Markdown for ourselves; no draft to a customer takes it.
package struct InternalDocument: Hashable, Sendable {
    package let markdown: String
    /// The drawings of its blocks (``ChartFence``), by their names.
    package let charts: [String: Chart]

    init(_ markdown: String, charts: [String: Chart] = [:]) {
        self.markdown = markdown
        self.charts = charts
    }
}
