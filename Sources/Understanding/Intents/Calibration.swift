/// Turns the classifier's certainty into a probability, learnt from phrases that it had not been trained on.
struct Calibration: Sendable, Hashable {
    /// The certainty at which an intent is as likely right as wrong: below it, a text is out of scope.
    var threshold: Float = -0.4
    var slope: Float = 6

    /// 0 to 1; 0.5 at the threshold.
    func confidence(_ certainty: Float) -> Double { Maths.logistic(Double(slope * (certainty - threshold))) }

    /// Holds back phrases, and whole intents that then are out of scope, and sees where right and wrong part.
    ///
    /// - Parameters:
    ///   - labels: The intent of each example; -1 for out of scope.
    ///   - groups: The phrase that each example says.
    static func fitted(
        _ phrases: [NumberedPhrase], _ labels: [Int], groups: [Int], _ vocabularies: [Vocabulary], _ classes: Int
    ) -> Calibration {
        guard classes > 2, phrases.count >= 3 * classes else { return Calibration() }
        let folds = phrases.count > 4000 ? 1 : phrases.count > 1500 ? 2 : 3
        var right: [Float] = []
        var wrong: [Float] = []
        for fold in 0..<folds {
            let held = HeldOut(labels, phrases: groups, classes: classes, fold: fold)
            let separators = Separators(
                held.training.map { phrases[$0] }, held.trainingLabels, vocabularies, classes: held.kept)
            for (example, label) in zip(held.testing, held.testingLabels) {
                let scores = separators.scores(phrases[example])
                if label >= 0, scores.order.first == label {
                    right.append(scores.certainty)
                } else {
                    wrong.append(scores.certainty)
                }
            }
        }
        return fit(right.sorted(), wrong.sorted())
    }

    /// The share of right answers that may be lost for rejecting what is out of scope.
    private static let lost = (least: 0.005, most: 0.042)

    private static func fit(_ right: [Float], _ wrong: [Float]) -> Calibration {
        guard right.count >= 10, wrong.count >= 10 else { return Calibration() }
        var best = (gain: -1.0, threshold: right[0])
        for step in Int(Double(right.count) * lost.least)...Int(Double(right.count) * lost.most) {
            let rejected = wrong.prefix { $0 < right[step] }.count
            let gain = Double(rejected) / Double(wrong.count) - Double(step) / Double(right.count)
            if gain > best.gain { best = (gain, right[step]) }
        }
        var calibration = Calibration(threshold: best.threshold)
        let upper = right[right.count / 2]
        // Half of the right answers shall be at least 90 % sure.
        calibration.slope = min(20, max(2, 2.2 / max(0.15, upper - best.threshold)))
        return calibration
    }
}
