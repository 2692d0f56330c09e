import Foundation

/// Entities as JSON text: keys sorted and in snake case, so that equal entities are equal text.
enum EntityCoding {
    /// - Throws: ``WorkspaceError/unwritable(kind:id:reason:)`` for a number that JSON has not (not a number, infinite),
    ///   and for what could not be read again: it would spoil every later read.
    static func encode<E: Entity>(_ entity: E) throws -> String {
        do {
            let json = try encoder.encode(entity)
            _ = try decoder.decode(E.self, from: json)
            return String(decoding: json, as: UTF8.self)
        } catch {
            throw WorkspaceError.unwritable(kind: E.kind, id: entity.id, reason: words(of: error))
        }
    }

    /// An entity with fields that follow from its own; what comes out is to be shown, not stored.
    static func encode<E: Entity>(_ entity: E, adding derived: [String: String]) throws -> String {
        String(decoding: try encoder.encode(Derived(entity: entity, fields: derived)), as: UTF8.self)
    }

    private struct Derived<E: Entity>: Encodable {
        let entity: E
        let fields: [String: String]

        func encode(to encoder: any Encoder) throws {
            try entity.encode(to: encoder)
            var container = encoder.container(keyedBy: FieldKey.self)
            for (name, value) in fields { try container.encode(value, forKey: FieldKey(stringValue: name)) }
        }
    }

    /// - Throws: ``WorkspaceError/undecodable(kind:id:reason:)``.
    static func decode<E: Entity>(_ type: E.Type, id: String, from json: String) throws -> E {
        do {
            return try decoder.decode(type, from: Data(json.utf8))
        } catch {
            throw WorkspaceError.undecodable(kind: E.kind, id: id, reason: words(of: error))
        }
    }

    /// `the due date has a value that is not allowed there`.
    private static func words(of error: any Error) -> String {
        switch error {
        case EncodingError.invalidValue(_, let context): "\(field(context.codingPath)) is no number"
        case DecodingError.keyNotFound(let key, let context): "\(field(context.codingPath + [key])) is missing"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
            DecodingError.dataCorrupted(let context):
            "\(field(context.codingPath)) has a value that is not allowed there"
        default: "it is no fact"
        }
    }

    private static func field(_ path: [any CodingKey]) -> String {
        let names = path.filter { $0.intValue == nil }.map {
            FieldName.stored($0.stringValue).replacing("_", with: " ")
        }
        return names.isEmpty ? "it" : "the " + names.joined(separator: "'s ")
    }

    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .custom { path in path[path.count - 1].renamed(FieldName.stored) }
        return encoder
    }()

    private static let decoder: JSONDecoder = {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .custom { path in
            // The keys of SPICED's status are values (`critical_event`), not names of properties.
            let isValue = path.count > 1 && path[path.count - 2].stringValue == "status"
            return isValue ? path[path.count - 1] : path[path.count - 1].renamed(FieldName.property)
        }
        return decoder
    }()
}

/// A key of a stored object.
private struct FieldKey: CodingKey {
    var stringValue: String
    var intValue: Int?

    init(stringValue: String) {
        self.stringValue = stringValue
    }

    init(intValue: Int) {
        self.stringValue = String(intValue)
        self.intValue = intValue
    }
}

extension CodingKey {
    fileprivate func renamed(_ rename: (String) -> String) -> any CodingKey {
        intValue == nil ? FieldKey(stringValue: rename(stringValue)) : self
    }
}
