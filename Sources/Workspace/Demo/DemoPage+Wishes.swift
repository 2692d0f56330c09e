import Days
import Reviews

extension DemoPage {
    /// A risk that its CSM noted; the account's whole ARR hangs on it.
    func risk(
        _ number: Int, _ category: Risk.Category, _ signal: String, _ probability: Risk.Rating, _ impact: Risk.Rating,
        arr: Money, on day: Day, mitigation: [String] = []
    ) -> Risk {
        Risk(
            id: "\(account)-R\(number)", account: account, category: category, signal: signal, probability: probability,
            impact: impact, arrAtRisk: arr, mitigation: mitigation, foundOn: day, provenance: source(day))
    }

    /// Something that somebody at the customer asked for.
    func wish(
        _ number: Int, _ what: String, why: String, by contact: Contact, on day: Day,
        urgency: FeatureRequest.Urgency = .medium, item: RoadmapItem? = nil, told: Day? = nil
    ) -> FeatureRequest {
        FeatureRequest(
            id: "\(account)-F\(number)", account: account, what: what, why: why, urgency: urgency,
            requestor: Action.Owner(id: contact.id, name: contact.name), state: item?.state, roadmapItem: item?.id,
            lastToldCustomer: told, askedOn: day, provenance: source(day))
    }
}
