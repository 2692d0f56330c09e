import Conversation

/// One line of input, decoded: `{"id":"e1","conversation":"c1","user":"dana","text":"/qbr-prep acme"}`, or plain text.
enum WireMessage: Equatable {
    case incoming(Incoming)
    case bad(BadInput, id: Value?)

    private struct Object: Decodable {
        var id: Value?
        var conversation: Value?
        var user: Value?
        var text: Value?
        var choice: Value?
    }

    /// - Parameters:
    ///   - line: The line as it was read.
    ///   - conversation: The one that is meant where the line names none.
    ///   - user: Who speaks where the line names nobody.
    init(_ line: LineReader.Line, conversation: String, user: String?, channel: String) {
        switch line {
        case .tooLong(let id):
            self = .bad(.tooLong, id: id.map(Value.string))
        case .bytes(let bytes):
            guard let text = String(validating: bytes, as: UTF8.self) else {
                var scanner = MessageIDScanner()
                scanner.feed(bytes[...])
                self = .bad(.invalidUTF8, id: scanner.id.map(Value.string))
                return
            }
            let fallback = Incoming(conversation: conversation, user: user, body: .text(text), channel: channel)
            if text.first(where: { !$0.isWhitespace }) == "{", let object = WireCoding.decode(Object.self, from: bytes)
            {
                self = WireMessage(object, fallback: fallback)
            } else {
                self = text.isBlank ? .bad(.emptyLine, id: nil) : .incoming(fallback)
            }
        }
    }

    /// What has to be an object; nil where it is none.
    init?(object bytes: [UInt8], fallback: Incoming) {
        guard let object = WireCoding.decode(Object.self, from: bytes) else { return nil }
        self = WireMessage(object, fallback: fallback)
    }

    private init(_ object: Object, fallback: Incoming) {
        do throws(BadInput) {
            var incoming = fallback
            incoming.id = try Self.string(object.id, "id")
            incoming.conversation = try Self.string(object.conversation, "conversation") ?? fallback.conversation
            incoming.user = try Self.string(object.user, "user") ?? fallback.user
            let text = try Self.string(object.text, "text")
            if let choice = try Self.string(object.choice, "choice") {
                incoming.body = .choice(choice)
            } else if let text, !text.isBlank {
                incoming.body = .text(text)
            } else {
                throw text == nil ? .neitherTextNorChoice : .emptyText
            }
            self = .incoming(incoming)
        } catch {
            self = .bad(error, id: Self.echo(object.id))
        }
    }

    private static func string(_ value: Value?, _ field: String) throws(BadInput) -> String? {
        switch value {
        case nil, .null: nil
        case .string(let text): text
        default: throw .notText(field: field)
        }
    }

    /// An id that can be handed back in an error, even one that is a number.
    private static func echo(_ id: Value?) -> Value? {
        switch id {
        case .string, .number: id
        default: nil
        }
    }
}

extension String {
    /// Nothing but white space.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
