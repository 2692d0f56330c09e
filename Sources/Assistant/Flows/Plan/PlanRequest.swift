import Conversation

/// What a message that begins the flow wants of a plan: "goal: 60% adoption by 30 June", "add a milestone".
struct PlanRequest {
    /// The parts that can be asked for by name.
    enum Part: String, CaseIterable {
        case goal, milestone, look, change, expectations, questions, unused, resources

        /// Whether it is offered at once, and not behind "more".
        var isFirst: Bool { [.goal, .milestone, .look].contains(self) }
    }

    let part: Part
    /// What stands behind the request, where it says the thing itself.
    let text: String?

    /// - Returns: Nil where the plan is only to be shown.
    init?(_ message: String, _ desk: Desk) {
        let words = message.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
        let spoken = " " + words.joined(separator: " ") + " "
        func has(_ cue: Cue) -> Bool { desk.cues(cue).contains { spoken.contains(" \($0) ") } }
        let behind = message.firstIndex(of: ":").map { message[message.index(after: $0)...] }
        let said = behind.map { String($0.drop { $0.isWhitespace }) }.flatMap { $0.isEmpty ? nil : $0 }
        let isAdded = has(.planAdd) || said != nil
        let reading = GoalReading(message, desk)
        if has(.planMilestone), isAdded {
            (part, text) = (.milestone, said)
        } else if has(.planChange) {
            (part, text) = (.change, nil)
        } else if has(.planExpectations) {
            (part, text) = (.expectations, nil)
        } else if has(.planQuestions) {
            (part, text) = (.questions, nil)
        } else if has(.planUnused) {
            (part, text) = (.unused, nil)
        } else if has(.planResources) {
            (part, text) = (.resources, nil)
        } else if has(.planLook) {
            (part, text) = (.look, nil)
        } else if has(.planGoal) && isAdded || reading.hasFigure && reading.due != nil {
            (part, text) = (.goal, said ?? (reading.hasFigure && reading.due != nil ? message : nil))
        } else {
            return nil
        }
    }
}
