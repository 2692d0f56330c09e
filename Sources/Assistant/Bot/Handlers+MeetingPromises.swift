import Content
import Conversation

extension Handlers {
    /// What content may expect of the effects around a meeting.
    static let meeting: [String: EffectPromise] = [
        "call.held": EffectPromise(facts: ["noted-call"]),
        "call.show": EffectPromise(facts: ["call"]),
        "input.answered": EffectPromise(facts: ["noted-topics"]),
        "input.draft": EffectPromise(facts: ["input"]),
        "input.sent": EffectPromise(facts: ["noted-sent"]),
        "paper.read": EffectPromise(facts: ["paper"]),
        "schedule.check": EffectPromise(facts: ["day", "doubt", "why"], words: ["date-bad"]),
        "schedule.propose": EffectPromise(facts: ["plan"]),
        "schedule.save": EffectPromise(facts: ["booked"]),
        "timeline.show": EffectPromise(facts: ["ticked", "timeline"]),
        "timeline.tick": EffectPromise(facts: ["ticked"]),
        "close.check": EffectPromise(facts: ["closing"]),
        "close.hold": EffectPromise(facts: ["held"]),
        "close.recap": EffectPromise(facts: ["recap"]),
        "close.settle": EffectPromise(),
        "live.find": EffectPromise(facts: ["found"]),
        "live.open": EffectPromise(),
        "live.show": EffectPromise(facts: ["room"]),
        "live.take": EffectPromise(facts: ["taken"]),
        "checkin.draft": EffectPromise(facts: ["checkin"]),
        "checkin.sent": EffectPromise(facts: ["noted-sent"]),
        "coach.next": EffectPromise(facts: ["asked"]),
        "coach.question": EffectPromise(facts: ["question"]),
        "debrief.begin": EffectPromise(facts: ["debrief"]),
        "debrief.done": EffectPromise(facts: ["took"]),
        "invite.draft": EffectPromise(facts: ["invitation"]),
        "invite.sent": EffectPromise(facts: ["noted-sent"]),
        "own.day": EffectPromise(facts: ["day"], words: ["day-past"]),
        "own.draft": EffectPromise(facts: ["line"]),
        "own.read": EffectPromise(facts: ["own"]),
        "own.save": EffectPromise(facts: ["owned", "refused"]),
        "survey.save": EffectPromise(facts: ["kept"]),
        "survey.score": EffectPromise(facts: ["score"], words: ["out-of-range"]),
        "survey.sent": EffectPromise(),
        "survey.show": EffectPromise(facts: ["survey"]),
    ]
}
