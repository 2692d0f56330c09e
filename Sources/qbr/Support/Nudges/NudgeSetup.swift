import Assistant
import Channels
import Content
import Conversation
import Delivery
import Foundation
import Nudges
import Reviews
import Workspace

/// What a round of nudges needs, as the settings want it.
struct NudgeSetup {
    let round: NudgeRound
    /// Why nothing can be sent to a destination, by its name.
    let held: [String: String]

    /// - Throws: `SettingsError`, `ContentError` and `WorkspaceError`, each in a sentence.
    init(_ common: CommonOptions, _ workspace: Workspace, brain: Brain, environment: [String: String]) throws {
        let clock = try common.settings().clock
        let destinations = try common.destinations(in: workspace)
        let book = DestinationBook(destinations: destinations, secrets: Secrets(environment: environment))
        var held: [String: String] = [:]
        try workspace.read { facts in
            for destination in destinations {
                guard case .held(let reason) = try book.route(to: destination.name, in: facts) else { continue }
                held[destination.name] = reason
            }
        }
        self.held = held
        let known = held
        round = NudgeRound(
            workspace, playbook: brain.playbook, phrasebook: brain.script.phrasebook,
            destinations: destinations.compactMap {
                NudgeDestination($0, clock: clock, isReachable: known[$0.name] == nil)
            },
            canMessage: { book.canReach($0) })
    }

    /// Tells this process's rounds from those of others.
    static var holder: String { "\(ProcessInfo.processInfo.hostName) \(ProcessInfo.processInfo.processIdentifier)" }
}
