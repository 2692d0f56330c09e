import Content
import Conversation

extension Handlers {
    /// What content may expect of each effect; a test holds it against what they give.
    static let promises = HostPromises(
        effects: [
            "account.brief": EffectPromise(facts: ["full"]),
            "action.block": change, "action.done": change, "action.drop": change, "action.move": change,
            "action.reassign": change, "action.snooze": change,
            "action.create": EffectPromise(facts: ["created", ActionResolver.lastAction]),
            "action.due": EffectPromise(
                facts: ["day", "due-suggestions", "review", "suggestion"], words: ["due-past", "due-vague"]),
            "action.new-due": EffectPromise(facts: ["day"], words: ["due-past"]),
            "action.others": EffectPromise(facts: ["late-ones"]),
            "action.read": EffectPromise(facts: ["act", ActionResolver.lastAction]),
            "action.shape": EffectPromise(facts: ["a"]),
            "action.until": EffectPromise(facts: ["day"], words: ["until-past"]),
            "actions.list": EffectPromise(facts: [ActionResolver.lastAction, "list"]),
            "agenda.change": EffectPromise(facts: ["changed"]),
            "agenda.draft": EffectPromise(facts: ["agenda", "drafted", "refused"]),
            "agenda.shorten": EffectPromise(facts: ["changed"]),
            "agenda.show": EffectPromise(facts: ["agenda"]),
            "goals.closed": EffectPromise(facts: ["closed"]),
            "goals.consequence": EffectPromise(facts: ["closed", "draft"]),
            "goals.current": EffectPromise(facts: ["goals"]),
            "goals.figure": EffectPromise(facts: ["figured"]),
            "goals.first": EffectPromise(facts: ["draft", "first"]),
            "goals.intro": EffectPromise(facts: ["intro-action"]),
            "goals.note": EffectPromise(facts: ["draft", "noted"]),
            "goals.read": EffectPromise(facts: ["heard"]),
            "goals.save": EffectPromise(facts: ["draft", "saved"]),
            "goals.words": EffectPromise(facts: ["consequence", "text"], words: ["fragment"]),
            "health.explain": EffectPromise(facts: ["health"]),
            "help": EffectPromise(words: ["help"]),
            "help.rest": EffectPromise(facts: ["rest"]),
            "help.sides": EffectPromise(facts: ["sides"]),
            "help.take": EffectPromise(facts: ["help-made"]),
            "next.check": EffectPromise(facts: ["day", "why"], words: ["date-bad"]),
            "next.propose": EffectPromise(facts: ["next"]),
            "next.save": EffectPromise(facts: ["saved-day"]),
            "person.read": EffectPromise(facts: ["who"]),
            "prep.brief": EffectPromise(facts: ["brief"]),
            "prep.date": EffectPromise(facts: ["day"], words: ["date-past", "date-weekend"]),
            "prep.more": EffectPromise(facts: ["more"]),
            "prep.open": EffectPromise(facts: ["open"]),
            "prep.plan": EffectPromise(facts: ["planned"]),
            "prep.results": EffectPromise(facts: ["reached"]),
            "prep.timeline": EffectPromise(facts: ["timeline"]),
            "resume": EffectPromise(words: ["nothing-open", "open"]),
            "summary.draft": EffectPromise(facts: ["summary"]),
            "summary.sent": EffectPromise(facts: ["noted-sent"]),
            "undo": EffectPromise(words: ["nothing-to-undo", "refused", "undone"]),
            "value.read": EffectPromise(facts: ["amendments", "value"], words: ["refused"]),
            "value.save": EffectPromise(facts: ["asked", "kept"]),
            "value.show": EffectPromise(facts: ["on-file"]),
            "value.weigh": EffectPromise(facts: ["weighed"]),
            "week.show": EffectPromise(facts: ["week"]),
            Effect.document: EffectPromise(),
        ],
        facts: ["me", "today", "greeting", "is-empty", "my-accounts", "shown-actions"])

    private static let change = EffectPromise(facts: ["changed", "refused", "waiting"])
}
