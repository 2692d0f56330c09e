import Conversation
import Days
import Reviews
import Workspace

/// Why a line is there, in words: `6 days late`, `7 days, asked once on 10 Mar`.
struct LineState {
    private let item: RoutedNudge
    private let day: Day
    private let playbook: Playbook
    private let phrasebook: Phrasebook
    private let routing: Routing

    init(_ item: RoutedNudge, day: Day, _ playbook: Playbook, _ phrasebook: Phrasebook, _ routing: Routing) {
        self.item = item
        self.day = day
        self.playbook = playbook
        self.phrasebook = phrasebook
        self.routing = routing
    }

    var text: String {
        let scope: [String: Value]
        switch item.nudge.matter {
        case .action(let action): scope = facts(of: action)
        case .review(let review, let steps): scope = facts(of: review, steps)
        case .account: scope = ["day": .string(accountDay.shortWords(on: day))]
        case .reminder(let reminder): scope = ["what": .string(reminder.what)]
        }
        return phrasebook.say(NudgePhrase(item.nudge.rule).rawValue, .object(scope))
    }

    private func facts(of action: Action) -> [String: Value] {
        [
            "days": .string(Figures.count(item.nudge.days, "day")), "due": .string(action.dueDate.words(on: day)),
            "ours": .bool(action.side == .ours), "asked": asked(action),
            "again": .bool(action.askCount < playbook.smart.asksMax),
            "reason": action.blockedReason.map(Value.string) ?? .null, "with": with(action),
            "deadline": action.escalation.map { .string($0.deadline.words(on: day)) } ?? .null,
            "escalate": .bool(item.nudge.proposesEscalation(playbook)),
        ]
    }

    /// `once on 10 Mar`.
    private func asked(_ action: Action) -> Value {
        guard action.side == .theirs, action.askCount > 0, let last = action.lastAskedOn else { return .null }
        return .string(
            phrasebook.say(
                NudgePhrase.asked.rawValue,
                [
                    "once": .bool(action.askCount == 1), "twice": .bool(action.askCount == 2),
                    "often": action.askCount > 2 ? .string(Figures.word(action.askCount)) : .null,
                    "day": .string(last.shortWords(on: day)),
                ]))
    }

    /// Whoever it was taken up to, and has not answered; not by name where they want none.
    private func with(_ action: Action) -> Value {
        guard let escalation = action.escalation, escalation.answer == nil else { return .null }
        guard routing.mayName(escalation.to.id, item.account) else {
            return .string(phrasebook.say(NudgePhrase.somebody.rawValue))
        }
        return .string(escalation.to.firstName)
    }

    private func facts(of review: Review, _ steps: [DatedStep]) -> [String: Value] {
        let date = review.heldAt ?? review.plannedAt ?? day
        return [
            "review": .string(review.type.words), "day": .string(date.words(on: day)),
            "steps": .string(untold(steps).map(\.label).joined(separator: ", ")),
        ]
    }

    /// The steps that have come since the line was last told; all of them where it only stands there.
    private func untold(_ steps: [DatedStep]) -> [DatedStep] {
        let nudge = item.nudge
        let told = item.tellings.filter { $0.rule == nudge.rule.rawValue && $0.anchor == nudge.anchor }.map(\.stage)
            .max()
        let untold = steps.filter { step in told.map { step.day - nudge.anchor > $0 } ?? true }
        return untold.isEmpty ? steps : untold
    }

    /// The day that an account's rule speaks of: of the confirmation, of the renewal.
    private var accountDay: Day {
        switch item.nudge.rule {
        case .oldGoals: item.nudge.anchor - playbook.goals.oldAfterDays
        case .renewalWithoutReview: item.nudge.anchor + playbook.timing.renewalNearDays
        default: item.nudge.anchor
        }
    }
}
