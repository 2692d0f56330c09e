package import Reviews

extension Account: Entity { package static var kind: EntityKind { .account } }
extension Contract: Entity { package static var kind: EntityKind { .contract } }
extension Person: Entity { package static var kind: EntityKind { .person } }
extension Contact: Entity { package static var kind: EntityKind { .contact } }
extension Goal: Entity { package static var kind: EntityKind { .goal } }
extension SPICEDVersion: Entity { package static var kind: EntityKind { .spiced } }
extension MetricPoint: Entity { package static var kind: EntityKind { .metric } }
extension TicketRollup: Entity { package static var kind: EntityKind { .ticketRollup } }
extension Ticket: Entity { package static var kind: EntityKind { .ticket } }
extension Review: Entity { package static var kind: EntityKind { .review } }
extension Action: Entity { package static var kind: EntityKind { .action } }
extension ValueEntry: Entity { package static var kind: EntityKind { .value } }
extension HealthSnapshot: Entity { package static var kind: EntityKind { .health } }
extension WrittenDocument: Entity { package static var kind: EntityKind { .document } }
extension MaturityCheck: Entity { package static var kind: EntityKind { .maturity } }
extension Reminder: Entity { package static var kind: EntityKind { .reminder } }
extension SuccessPlan: Entity { package static var kind: EntityKind { .plan } }
extension Benchmark: Entity { package static var kind: EntityKind { .benchmark } }
extension Risk: Entity { package static var kind: EntityKind { .risk } }
extension ChurnCheck: Entity { package static var kind: EntityKind { .churnCheck } }
extension Opportunity: Entity { package static var kind: EntityKind { .opportunity } }
extension FeatureRequest: Entity { package static var kind: EntityKind { .featureRequest } }
extension RoadmapItem: Entity { package static var kind: EntityKind { .roadmapItem } }

extension ExchangeRate: Entity {
    package static var kind: EntityKind { .rate }

    /// `EUR-USD-2026-03-01`: a pair has one rate a day.
    package var id: String { "\(from)-\(to)-\(asOf)" }
}
