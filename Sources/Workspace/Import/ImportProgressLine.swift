/// One line that shows how far a long import is.
package enum ImportProgressLine {
    /// `reading usage.csv  [##########----------]  50 %`, never wider than 79 columns.
    package static func text(_ file: String, _ phase: Importer.Phase, _ share: Double) -> String {
        let part = min(1, max(0, share.isFinite ? share : 0))
        let head = "\(phase.rawValue) \(file.count > 40 ? "…" + file.suffix(39) : file)"
        let done = Int(part * 20)
        let bar = String(repeating: "#", count: done) + String(repeating: "-", count: 20 - done)
        return "\(head)  [\(bar)] \(Int(part * 100)) %"
    }
}
