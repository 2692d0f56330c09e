import Reviews

extension HealthSnapshot {
    /// `too little on file (1 of 8)`: what is said in place of a verdict.
    var tooLittle: String { "too little on file (\(coverageWords))" }
}
