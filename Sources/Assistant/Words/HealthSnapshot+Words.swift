import Reviews

extension HealthSnapshot {
    /// Of fewer of its eight factors an index says nothing about an account: it gets no figure and no colour.
    private static let fewestFactors = 3

    /// Whether it rests on enough to be told as a verdict.
    var isVerdict: Bool { coverage >= HealthSnapshot.fewestFactors }

    /// `too little on file (1 of 8)`: what is said in place of a verdict.
    var tooLittle: String { "too little on file (\(coverageWords))" }
}
