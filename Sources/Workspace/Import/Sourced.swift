import Reviews

/// A fact that says where it came from, and of which day it is.
protocol Sourced: Entity {
    var provenance: Provenance { get set }
}

extension Account: Sourced {}
extension Contract: Sourced {}
extension Contact: Sourced {}
extension Goal: Sourced {}
extension MetricPoint: Sourced {}
extension TicketRollup: Sourced {}
extension Ticket: Sourced {}
extension Benchmark: Sourced {}
extension RoadmapItem: Sourced {}
