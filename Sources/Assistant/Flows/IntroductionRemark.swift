import Conversation
import Reviews
import Understanding
import Workspace

/// What is said in answer to "ask Priya for an intro?" besides yes and no: that she is out, who else could do it, or
/// another change.
enum IntroductionRemark {
    /// Whoever is out or gone introduces nobody, so that the next one is asked about; another change is read like any
    /// other, and the introduction is asked about once more behind it.
    static func take(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let text = effect["meanwhile"]?.string, var facts = effect["noted"]?.object else { return Outcome() }
        var outcome = Outcome()
        outcome.forget = ["meanwhile"]
        guard try GoalCheck.remark(text, effect, desk).changes.isEmpty else {
            facts["pending"] = facts["newcomer"]
            outcome.facts = ["noted": .object(facts)]
            outcome.fill = ["intro": "later", "more": .string(text)]
            return outcome
        }
        let contacts = try candidates(besides: facts["newcomer"]?.string, effect, desk)
        let absent = PeopleRemark(text, known: contacts.map(\.name), dates: [], book: desk.phrasebook).absent
        if contacts.contains(where: { $0.id == facts["host-id"]?.string && absent.contains($0.name) }) {
            let out = (facts["out"]?.list ?? []).compactMap(\.string) + absent
            guard let next = GoalCheck.host(contacts.filter { !out.contains($0.name) }) else {
                outcome.say = [Outcome.Saying("intro-nobody")]
                outcome.fill = ["intro": "later"]
                return outcome
            }
            facts["absent"] = facts["host"]
            facts["out"] = .list(out.map(Value.string))
            facts.merge(words(next)) { _, new in new }
            outcome.facts = ["noted": .object(facts)]
        } else if let other = named(in: text, contacts) {
            facts.merge(words(other)) { _, new in new }
            outcome.facts = ["noted": .object(facts)]
            outcome.fill = ["intro": "yes"]
        } else {
            outcome.say = [Outcome.Saying("intro-open", ["text": .string(text)])]
        }
        return outcome
    }

    /// The introduction that was left open when another change was told, by somebody who is still there.
    static func pending(_ effect: Effect, _ desk: Desk) throws -> [String: Value] {
        guard let name = effect["noted.pending"]?.string, let day = effect["noted.meet-by"],
            let host = GoalCheck.host(try candidates(besides: name, effect, desk))
        else { return [:] }
        return words(host).merging(["newcomer": .string(name), "meet-by": day]) { _, new in new }
    }

    /// Who is to be asked.
    static func words(_ host: Contact) -> [String: Value] {
        ["host": .string(host.firstName), "host-id": .string(host.id)]
    }

    private static func candidates(
        besides newcomer: String?, _ effect: Effect, _ desk: Desk
    ) throws -> [Contact] {
        try desk.contacts(of: try desk.needAccount(effect).id).filter { $0.name != newcomer }
    }

    /// "grace knows her better": the one person at the customer whose first name is in it.
    private static func named(in text: String, _ contacts: [Contact]) -> Contact? {
        let words = Set(Tokenizer.tokens(in: text).map(\.text))
        return contacts.filter { words.contains($0.firstName.lowercased()) }.only
    }
}
