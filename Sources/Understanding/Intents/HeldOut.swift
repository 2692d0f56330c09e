/// A split of phrases for calibration: every third intent is left out whole, and of the others every fifth phrase.
struct HeldOut {
    private(set) var training: [Int] = []
    private(set) var trainingLabels: [Int] = []
    private(set) var testing: [Int] = []
    /// -1 for the phrases of intents that were left out.
    private(set) var testingLabels: [Int] = []
    /// How many intents are left.
    private(set) var kept = 0

    /// - Parameters:
    ///   - labels: The intent of each example; -1 for out of scope.
    ///   - phrases: The phrase that each example says; those of one phrase stand together and are not parted.
    init(_ labels: [Int], phrases: [Int], classes: Int, fold: Int) {
        var renamed = [Int](repeating: -1, count: classes)
        for label in 0..<classes where (label + fold) % 3 != 0 {
            renamed[label] = kept
            kept += 1
        }
        var seen = [Int](repeating: 0, count: classes + 1)
        for (example, label) in labels.enumerated() {
            let label = label < 0 ? classes : label
            if example == 0 || phrases[example] != phrases[example - 1] { seen[label] += 1 }
            let isKept = label < classes && renamed[label] >= 0
            if isKept ? (seen[label] + fold) % 5 == 0 : label < classes {
                testing.append(example)
                testingLabels.append(isKept ? renamed[label] : -1)
            } else {
                training.append(example)
                trainingLabels.append(isKept ? renamed[label] : -1)
            }
        }
    }
}
