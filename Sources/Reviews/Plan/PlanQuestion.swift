/// What is asked for a success plan, besides its goals and milestones; the words are content.
package enum PlanQuestion: String, Codable, CaseIterable, Sendable {
    // S3 part 1, Understanding customer expectations.
    case achieve, problems, usage
    case whyUs = "why_us"
    // S2 Strategic Planning Framework; its objectives are the goals of the year.
    case vision, strategies, initiatives
    case ourRole = "our_role"
    // S3 part 4, Change management: awareness and what it costs not to change, the process, desire and skills.
    case whySwitch = "why_switch"
    case process, barriers
    case smallSteps = "small_steps"
    // S2 QBR Summary Email Template, Resources: what both sides can open.
    case resources

    /// The parts of a plan that are made of questions.
    package enum Part: String, CaseIterable, Sendable { case expectations, direction, change, resources }

    /// The part that it belongs to.
    package var part: Part {
        switch self {
        case .achieve, .problems, .usage, .whyUs: .expectations
        case .vision, .strategies, .initiatives, .ourRole: .direction
        case .whySwitch, .process, .barriers, .smallSteps: .change
        case .resources: .resources
        }
    }

    /// The questions of a part, in their order.
    package static func questions(of part: Part) -> [PlanQuestion] { allCases.filter { $0.part == part } }
}
