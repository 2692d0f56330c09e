package import Conversation
import FoundationEssentials

/// Google Chat: messages, slash commands and buttons, as events of a Chat app.
package struct GoogleChat: Platform {
    package static let name = "googlechat"

    /// Where Google publishes the keys that sign in the name of Chat.
    private static let publishedKeys =
        "https://www.googleapis.com/service_accounts/v1/jwk/chat@system.gserviceaccount.com"

    private let token: GoogleChatToken
    /// Where the keys can be had.
    let keyURL: String

    init(token: GoogleChatToken, keyURL: String = publishedKeys) {
        self.token = token
        self.keyURL = keyURL
    }

    package static func configured(_ secrets: Secrets) throws -> GoogleChat? {
        let (variable, keyVariable) = ("QBR_GOOGLE_CHAT_PROJECT", "QBR_GOOGLE_CHAT_KEYS")
        guard let project = try secrets[variable] else { return nil }
        guard project.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw SecretError.malformed(variable: variable, expected: "the project's number, digits alone")
        }
        let place = try secrets[keyVariable] ?? publishedKeys
        func platform(_ source: @escaping GoogleChatKeys.Source, _ url: String = publishedKeys) -> GoogleChat {
            GoogleChat(token: GoogleChatToken(project: project, keys: GoogleChatKeys(source)), keyURL: url)
        }
        if place.contains("://") {
            return platform({ [fetch = secrets.fetch] in try await fetch?(place) ?? [] }, place)
        }
        guard FileManager.default.isReadableFile(atPath: place) else {
            throw SecretError.malformed(variable: keyVariable, expected: "a file or an https:// URL of the JWKS")
        }
        return platform { Array(try Data(contentsOf: URL(filePath: place))) }
    }

    package var routes: [Route] { [Route("POST", "/googlechat/events")] }

    package func verify(_ request: InboundRequest, now: Int) async throws(Refusal) {
        try await token.verify(request, now: now)
    }

    package func decode(_ request: InboundRequest) throws(Refusal) -> Arrival {
        let event = try JSONBody.read(GoogleChatEvent.self, from: request.body)
        return event.chatMessage.map { .message($0) } ?? .reply(.emptyObject)
    }

    package func reply(_ answer: Answer, to message: ChatMessage) throws -> HTTPReply {
        let isForSpeaker = message.isPublic && Audience(of: answer) == .speaker
        let answer = GoogleChatAnswer(answer, viewer: isForSpeaker ? message.sender : nil)
        guard let body = answer.message else { return .emptyObject }
        // Without it, the message with the button would be the one that is answered with.
        return .object(
            message.incoming.body.isChoice ? body.adding(["actionResponse": ["type": "NEW_MESSAGE"]]) : body)
    }
}
