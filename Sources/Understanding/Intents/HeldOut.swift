/// A split of phrases for calibration: every third intent is left out whole, and of the others every fifth phrase.
struct HeldOut {
    private(set) var training: [Int] = []
    private(set) var trainingLabels: [Int] = []
    private(set) var testing: [Int] = []
    /// -1 for the phrases of intents that were left out.
    private(set) var testingLabels: [Int] = []
    /// How many intents are left.
    private(set) var kept = 0

    init(_ labels: [Int], classes: Int, fold: Int) {
        var renamed = [Int](repeating: -1, count: classes)
        for label in 0..<classes where (label + fold) % 3 != 0 {
            renamed[label] = kept
            kept += 1
        }
        var seen = [Int](repeating: 0, count: classes + 1)
        for (example, label) in labels.enumerated() {
            let label = label < 0 ? classes : label
            seen[label] += 1
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
