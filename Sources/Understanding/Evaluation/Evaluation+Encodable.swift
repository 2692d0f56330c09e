/// As JSON: the figures, without the mistakes.
extension Evaluation: Encodable {
    private enum CodingKeys: String, CodingKey {
        case intents, train, test, accuracy
        case outOfScopeRecall = "oos_recall"
        case falseRejection = "false_rejection"
        case outOfScopeAUROC = "oos_auroc"
        case trainSeconds = "train_seconds"
        case medianMicroseconds = "microseconds_p50"
        case p99Microseconds = "microseconds_p99"
        case nearMisses = "near_misses"
        case matchedNearMisses = "near_misses_taken"
    }

    /// Writes the names of the contract; null where there were no lines out of scope, near misses only where there were any.
    public func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(intents, forKey: .intents)
        try object.encode(train, forKey: .train)
        try object.encode(test, forKey: .test)
        try object.encode(accuracy, forKey: .accuracy)
        try object.encode(outOfScopeRecall, forKey: .outOfScopeRecall)
        try object.encode(falseRejection, forKey: .falseRejection)
        try object.encode(outOfScopeAUROC, forKey: .outOfScopeAUROC)
        try object.encode(trainSeconds, forKey: .trainSeconds)
        try object.encode(medianMicroseconds, forKey: .medianMicroseconds)
        try object.encode(p99Microseconds, forKey: .p99Microseconds)
        guard nearMisses > 0 else { return }
        try object.encode(nearMisses, forKey: .nearMisses)
        try object.encode(matchedNearMisses.count, forKey: .matchedNearMisses)
    }
}
