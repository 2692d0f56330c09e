/// What a review is for; a preparation covers all six (S0 Why are we doing impact reviews).
package enum PrepPurpose: String, Codable, CaseIterable, Sendable {
    case lifecycle, health, goals, benchmark, features, opportunities
}
