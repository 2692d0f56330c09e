/// What becomes of one file, or what would.
package struct ImportOutcome: Sendable {
    package let file: String
    /// Nil where the file could not be read or recognised.
    package let plan: ImportPlan?
    package let faults: [ImportFault]
    /// Nil in a preview.
    package let isWritten: Bool?

    init(_ file: ImportFile, _ plan: ImportPlan? = nil, isWritten: Bool? = nil) {
        self.file = file.name
        self.plan = plan
        self.isWritten = isWritten
        faults = plan?.faults ?? file.sheet?.faults ?? file.faults
    }

    /// Whether the file can be, or was, imported.
    package var isSound: Bool { faults.isEmpty }

    /// Whether importing it writes anything.
    package var changesSomething: Bool { isSound && plan?.entries.isEmpty == false }

    /// What became of it, in one line.
    package var result: String {
        guard isWritten == true else { return "\(file): not imported." }
        return changesSomething ? "\(file): imported." : "\(file): nothing to change."
    }

    /// The faults, at most `limit` of them, and how many there are more.
    package func faultLines(limit: Int = 20) -> [String] {
        let shown = faults.prefix(limit).map(\.description)
        return faults.count > limit ? shown + ["\(file): and \((faults.count - limit).grouped) more."] : shown
    }
}
