import Conversation
import Days
import Reviews
import Workspace

/// A wish as product wants it on paper, every field of it, and which of them nobody has told (S2 Feature Request
/// Documentation).
enum RequestForm {
    static func facts(_ request: FeatureRequest, _ desk: Desk) throws -> [String: Value] {
        var facts = try RequestFlow.facts(request, desk)
        let told = [
            "with": request.impactIfBuilt, "without": request.impactIfNot, "workaround": request.workaround,
            "rival": request.competitor, "quote": request.quote, "view": request.csmView,
            "urgency": request.urgency?.rawValue, "arr": try arr(request, desk), "who": try requestor(request, desk),
            "csm": try csm(request, desk),
        ]
        facts.merge(told.mapValues { .string($0 ?? "") }) { $1 }
        return facts
    }

    /// What the customer pays a year, with its source and day.
    private static func arr(_ request: FeatureRequest, _ desk: Desk) throws -> String? {
        guard let contract = try desk.contract(of: request.account), let arr = contract.arr else { return nil }
        let day = desk.short(contract.provenance.asOf)
        return desk.say(
            .requestARR, ["arr": arr.description, "source": contract.provenance.source, "day": day])
    }

    /// `Felix Brandt, Head of IT`.
    private static func requestor(_ request: FeatureRequest, _ desk: Desk) throws -> String? {
        guard let asked = request.requestor else { return nil }
        let title = try desk.turn.find(Contact.self, asked.id)?.title
        return [asked.name, title].compactMap(\.self).joined(separator: ", ")
    }

    private static func csm(_ request: FeatureRequest, _ desk: Desk) throws -> String {
        let owner = try desk.turn.find(Account.self, request.account)?.ownerCSM
        return try owner.flatMap { try desk.turn.find(Person.self, $0)?.name } ?? desk.who
    }
}
