/// The five parts of a good action.
///
/// S2 SMART Action Item Template, where A is Assigned: a named person, not Achievable.
package enum SMARTPart: String, Codable, CaseIterable, Sendable {
    case specific = "S"
    case measurable = "M"
    case assigned = "A"
    case relevant = "R"
    case timeBound = "T"

    /// The order to ask in: who, what, how we know, by when, what for. One question a turn.
    package static let askingOrder: [SMARTPart] = [.assigned, .specific, .measurable, .timeBound, .relevant]
}
