import Foundation

/// Entities as JSON text: keys sorted and in snake case, so that equal entities are equal text.
enum EntityCoding {
    /// - Throws: ``WorkspaceError/unwritable(kind:id:reason:)``, for a number that JSON has not (not a number, infinite).
    static func encode<E: Entity>(_ entity: E) throws -> String {
        do {
            return String(decoding: try encoder.encode(entity), as: UTF8.self)
        } catch {
            throw WorkspaceError.unwritable(kind: E.kind, id: entity.id, reason: "\(error)")
        }
    }

    /// - Throws: ``WorkspaceError/undecodable(kind:id:reason:)``.
    static func decode<E: Entity>(_ type: E.Type, id: String, from json: String) throws -> E {
        do {
            return try decoder.decode(type, from: Data(json.utf8))
        } catch {
            throw WorkspaceError.undecodable(kind: E.kind, id: id, reason: "\(error)")
        }
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
