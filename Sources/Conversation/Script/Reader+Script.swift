public import Understanding

extension Reader {
    /// Learns the phrases of a script; the same script gives the same reader on every machine.
    ///
    /// - Throws: ``TemplateError`` where a phrase cannot be read.
    public init(_ script: Script) throws(TemplateError) {
        try self.init(
            intents: script.inOrder.map(\.examples), rules: script.rules,
            outOfScope: script.outOfScope.texts, refusals: script.refusals.texts, reminders: script.reminders.texts)
    }
}

extension Script {
    /// Whether a reader of one of the two scripts reads as well for the other: what is learnt of is the same.
    package func learnsSame(as other: Script) -> Bool {
        rules == other.rules && outOfScope == other.outOfScope && refusals == other.refusals
            && reminders == other.reminders && inOrder.map(\.examples) == other.inOrder.map(\.examples)
    }
}
