import Assistant
import Channels
import Conversation
import Delivery
import Foundation
import Reviews
import Workspace

/// The ways to the destinations of `qbr.yaml`, and to people in their chats.
///
/// A destination that is called `person:maya` is where her direct messages go, instead of her chat.
struct DestinationBook: RouteBook {
    /// What stands before a person's id.
    static let personPrefix = "person:"

    let destinations: [Destination]
    let secrets: Secrets

    func route(to name: String, in facts: any Facts) throws -> RouteFinding {
        do {
            if let destination = destinations.first(where: { $0.name == name }) { return try route(to: destination) }
            guard name.hasPrefix(Self.personPrefix) else {
                return .held("qbr.yaml has no destination '\(name)'; add it, or drop what is meant for it.")
            }
            return try person(String(name.dropFirst(Self.personPrefix.count)), facts)
        } catch let error as SecretError {
            return .held("\(error)")
        }
    }

    func notice(of destination: String, fault: String) throws -> Data {
        try Reply(
            """
            **\(destination) takes no messages any more.** \(fault)
            What is meant for it is kept. Put that right, then have it tried again: `qbr outbox retry --all`
            """
        ).json()
    }

    private func route(to destination: Destination) throws -> RouteFinding {
        switch destination.kind {
        case .slack:
            if let channel = destination.channel, let token = try secrets["QBR_SLACK_BOT_TOKEN"] {
                return destination.open(SlackOutlet(token: token, channel: channel), .slack)
            }
            return try overURL(destination) { destination.open(SlackOutlet(url: $0), .slack) }
        case .mattermost:
            return try overURL(destination) {
                destination.open(MattermostOutlet(url: $0, channel: destination.channel), .mattermost)
            }
        case .teams: return try overURL(destination) { destination.open(TeamsOutlet(url: $0), .teams) }
        case .discord: return try overURL(destination) { destination.open(DiscordOutlet(url: $0), .discord) }
        case .googleChat: return try overURL(destination) { destination.open(GoogleChatOutlet(url: $0), .googleChat) }
        case .matrix: return try matrix(destination)
        case .webhook: return try overURL(destination) { try webhook(destination, $0) }
        }
    }

    private func overURL(_ destination: Destination, _ open: (String) throws -> RouteFinding) throws -> RouteFinding {
        guard let variable = destination.urlVariable else {
            return .held("'\(destination.name)' has no url_env; name the variable that holds its URL.")
        }
        guard let url = try secrets[variable] else {
            return .held("\(variable) is not set; put the URL of the webhook of '\(destination.name)' there.")
        }
        return try open(url)
    }

    private func matrix(_ destination: Destination) throws -> RouteFinding {
        guard let matrix = try Matrix.configured(secrets) else {
            return .held("QBR_MATRIX_HS_TOKEN is not set; docs/matrix.md says where it comes from.")
        }
        guard let room = destination.channel else {
            return .held("'\(destination.name)' has no channel; name the room, such as !abc:example.org.")
        }
        return destination.open(MatrixOutlet(matrix, room: room), .matrix)
    }

    private func webhook(_ destination: Destination, _ url: String) throws -> RouteFinding {
        guard let variable = destination.secretVariable else {
            return .held(
                "'\(destination.name)' has no secret_env; name the variable that holds what it is signed with.")
        }
        guard let secret = try secrets[variable] else {
            return .held("\(variable) is not set; what goes to '\(destination.name)' is signed with it.")
        }
        guard let outlet = WebhookOutlet(url: url, secret: secret) else {
            throw SecretError.malformed(variable: variable, expected: "whsec_ and base64")
        }
        return destination.open(outlet, .webhook)
    }

    /// Whether there is a way to write to somebody alone.
    func canReach(_ person: Person) -> Bool {
        guard let route = try? route(to: person) else { return false }
        if case .open = route { return true }
        return false
    }

    private func person(_ id: String, _ facts: any Facts) throws -> RouteFinding {
        guard let person = try facts.find(Person.self, id) else {
            return .held("Nobody here has the id '\(id)'; drop what is meant for them.")
        }
        return try route(to: person)
    }

    private func route(to person: Person) throws -> RouteFinding {
        guard let user = person.chatIDs.first(where: { $0.hasPrefix("slack:") }) else {
            return .held(
                """
                \(person.name) has no chat that can be written to; bind them to one with 'qbr people link' (slack:U…), \
                or name a destination 'person:\(person.id)' in qbr.yaml.
                """)
        }
        guard let token = try secrets["QBR_SLACK_BOT_TOKEN"] else {
            return .held("QBR_SLACK_BOT_TOKEN is not set; \(person.name) is written to with it.")
        }
        return .open(
            OutletRoute(
                outlet: SlackOutlet(token: token, channel: String(user.dropFirst("slack:".count))), manners: .slack))
    }
}

extension Destination {
    fileprivate func open(_ outlet: any Outlet, _ manners: Manners) -> RouteFinding {
        .open(OutletRoute(outlet: outlet, manners: manners, repeatsEdits: repeatsEdits))
    }
}
