/// Deals examples into parts of which each is held back once.
struct Deal {
    let fold: Int
    let folds: Int

    init(fold: Int, of folds: Int) {
        self.fold = fold
        self.folds = folds
    }

    /// The examples to learn from.
    func kept(_ examples: [String]) -> [String] {
        examples.enumerated().filter { $0.offset % folds != fold }.map(\.element)
    }

    /// The examples to try.
    func held(_ examples: [String]) -> [String] {
        examples.enumerated().filter { $0.offset % folds == fold }.map(\.element)
    }
}
