import Days
import Reviews
import Workspace

/// What may go wrong, what may grow, what is wished for and what is built.
extension Listing {
    func risks(_ account: Account?) throws -> Entries {
        let risks = try all(Risk.self, account)
        var listing = try entries(risks, ["Id", "Account", "Risk", "Category", "Level", "ARR", "Status"]) { risk in
            [
                risk.id, try accountName(risk.account), risk.signal, risk.category.rawValue, words(risk.level.rawValue),
                risk.arrAtRisk?.description ?? "", risk.status.rawValue,
            ]
        }
        listing.json = try risks.map { try $0.json(adding: ["level": $0.level.rawValue]) }
        return listing
    }

    func opportunities(_ account: Account?) throws -> Entries {
        try entries(
            try all(Opportunity.self, account), ["Id", "Account", "Opportunity", "Type", "ARR", "When", "Status"]
        ) { opportunity in
            [
                opportunity.id, try accountName(opportunity.account), opportunity.what,
                words(opportunity.type.rawValue), opportunity.potentialARR?.description ?? "",
                opportunity.timeline?.description ?? "", opportunity.status.rawValue,
            ]
        }
    }

    func requests(_ account: Account?) throws -> Entries {
        let requests = try all(FeatureRequest.self, account)
        let everybody = try facts.all(FeatureRequest.self)
        func others(_ request: FeatureRequest) throws -> String {
            try request.others(among: everybody, playbook.roadmap).map(accountName).joined(separator: ", ")
        }
        let header = ["Id", "Account", "Request", "Asked", "State", "Told", "Others"]
        var listing = try entries(requests, header) { request in
            [
                request.id, try accountName(request.account), request.what, request.askedOn.description,
                words(request.state?.rawValue ?? "no word yet"), request.lastToldCustomer?.description ?? "",
                try others(request),
            ]
        }
        listing.json = try requests.map { try $0.json(adding: ["others": try others($0)]) }
        return listing
    }

    func roadmap() throws -> Entries {
        try entries(try facts.all(RoadmapItem.self), ["Id", "Item", "State", "Expected", "Announced"]) { item in
            [
                item.id, item.what, words(item.state.rawValue),
                (item.shippedOn ?? item.expected?.end).map(\.description) ?? "", item.isAnnounced ? "yes" : "no",
            ]
        }
    }

    private func words(_ value: String) -> String { value.replacing("_", with: " ") }
}
