/// The figures of some accounts: of all, of one segment, or of one colleague's.
package struct ProgramSlice: Hashable, Sendable, Encodable {
    /// `Enterprise`, `Maya Lindqvist`; of accounts without one `no segment`, `no owner`.
    package let name: String
    /// How many accounts there are in it.
    package let accounts: Int
    /// One for each measure, in its order.
    package let figures: [ProgramFigure]

    package init(name: String, accounts: Int, figures: [ProgramFigure]) {
        self.name = name
        self.accounts = accounts
        self.figures = figures
    }

    package func figure(_ measure: ProgramMeasure) -> ProgramFigure? { figures.first { $0.measure == measure } }

    /// Those of some verdict.
    package func figures(_ verdict: ProgramFigure.Verdict...) -> [ProgramFigure] {
        figures.filter { verdict.contains($0.verdict) }
    }
}
