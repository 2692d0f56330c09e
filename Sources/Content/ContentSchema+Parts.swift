public import Conversation
import Yams

extension ContentSchema {
    /// Texts are also what YAML reads as a number or a flag: `value: 3`, `say: Yes`.
    static let text: Value = ["type": ["string", "number", "boolean"]]
    static let flag: Value = ["type": "boolean"]
    static let texts: Value = ["anyOf": [text, ["type": "array", "items": text]]]

    static func map(of value: Value) -> Value { ["type": "object", "additionalProperties": value] }

    /// A mapping with these keys and no others.
    ///
    /// - Parameter otherwise: What a key holds that is not described.
    static func object(
        _ keys: [String], _ described: [String: (what: String, value: Value)], otherwise: Value? = nil,
        required: [String] = [], defs: [String: Value] = [:]
    ) -> Value {
        var properties: [String: Value] = [:]
        for key in keys {
            guard case .object(var members) = described[key]?.value ?? otherwise ?? [:] else { continue }
            members["description"] = described[key].map { .string($0.what) }
            properties[key] = .object(members)
        }
        var members: [String: Value] = [
            "type": "object", "additionalProperties": false, "properties": .object(properties),
        ]
        if !required.isEmpty { members["required"] = .list(required.map(Value.string)) }
        if !defs.isEmpty { members["$defs"] = .object(defs) }
        return .object(members)
    }

    /// A schema of files that are like this one: its keys and kinds of values, and no other keys.
    ///
    /// - Throws: ``ContentFault`` where the text is no YAML.
    public static func like(_ file: ContentFiles.File) throws(ContentFault) -> Value {
        do {
            return try Yams.compose(yaml: file.text).map(schema) ?? [:]
        } catch let error as YamlError {
            throw NodeReader.fault(error, file: file.path)
        } catch {
            throw ContentFault(file: file.path, line: 1, column: 1, message: "\(error)")
        }
    }

    /// A list of such things; those that are mappings are of one kind, some with keys that others lack.
    private static func list(of items: [Value]) -> Value {
        var kinds: [Value] = []
        var properties: [String: Value] = [:]
        for item in items {
            if let more = item["properties"]?.object {
                properties.merge(more) { first, _ in first }
            } else if !kinds.contains(item) {
                kinds.append(item)
            }
        }
        if !properties.isEmpty {
            let object: Value = [
                "type": "object", "additionalProperties": false, "properties": .object(properties),
            ]
            kinds.append(object)
        }
        return kinds.isEmpty ? ["type": "array"] : ["type": "array", "items": ["anyOf": .list(kinds)]]
    }

    private static func schema(of node: Node) -> Value {
        switch node {
        case .mapping(let pairs):
            let keys = Array(pairs.keys.compactMap(\.string))
            let values = pairs.compactMap { key, value in key.string.map { ($0, ("", schema(of: value))) } }
            return object(keys, Dictionary(values, uniquingKeysWith: { first, _ in first })).withoutDescriptions
        case .sequence(let nodes):
            return list(of: nodes.map(schema))
        default:
            if node.bool != nil { return flag }
            return node.float != nil ? ["type": "number"] : text
        }
    }
}

extension Value {
    /// The same without the empty descriptions of what was seen and not described.
    fileprivate var withoutDescriptions: Value {
        guard case .object(var members) = self, case .object(let properties)? = members["properties"] else {
            return self
        }
        members["properties"] = .object(
            properties.mapValues { value in
                guard case .object(var inner) = value else { return value }
                inner["description"] = nil
                return .object(inner)
            })
        return .object(members)
    }
}
