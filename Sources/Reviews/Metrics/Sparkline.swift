/// A trend in block characters, for a line of text.
///
/// S2 Data Visualization Best Practices, "Line Chart: Trends over time". The figures stand beside it: the lowest block
/// is the smallest of them and not zero.
package enum Sparkline {
    private static let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    /// `▁▃▅█`; empty for fewer than two figures, level where they are all the same.
    package static func blocks(_ values: [Double]) -> String {
        guard values.count > 1, let low = values.min(), let high = values.max() else { return "" }
        guard high > low else { return String(repeating: blocks[3], count: values.count) }
        return values.map { blocks[Int((($0 - low) / (high - low) * 7).rounded())] }.joined()
    }
}
