import Yams

/// Values of YAML files: the numbers of a playbook.
extension ContentLoader {
    /// A value of a YAML file: the numbers of a playbook.
    ///
    /// - Throws: ``ContentError/faults(_:)`` with the place of what could not be read.
    public func decode<T: Decodable>(_ type: T.Type, from path: String, in content: ContentFiles) throws(ContentError)
        -> T
    {
        guard let file = content.file(path) else {
            throw .unreadable(path: content.origin, reason: "it has no \(path); add it, as in the built-in content")
        }
        do {
            return try YAMLDecoder().decode(type, from: file.text)
        } catch let error as DecodingError {
            throw .faults([ContentLoader.fault(error, file: file)])
        } catch let error as YamlError {
            throw .faults([NodeReader.fault(error, file: path)])
        } catch {
            throw .faults([ContentFault(file: path, line: 1, column: 1, message: "\(error)")])
        }
    }

    /// What is wrong with a value that could be read, told where it stands.
    ///
    /// - Parameter sentence: It begins with the path of its key, in a list the id of an element: `agenda.minutes: …`.
    public func fault(_ sentence: String, in path: String, of content: ContentFiles) -> ContentFault {
        let keys = sentence.prefix { $0 != ":" }.split(separator: ".").map(String.init)
        let mark = content.file(path).flatMap { ContentLoader.place(of: keys, in: $0.text) }
        return ContentFault(file: path, line: mark?.line ?? 1, column: mark?.column ?? 1, message: sentence)
    }

    private static func fault(_ error: DecodingError, file: ContentFiles.File) -> ContentFault {
        if case .dataCorrupted(let context) = error, let fault = context.underlyingError as? YamlError {
            return NodeReader.fault(fault, file: file.path)
        }
        let (context, what): (DecodingError.Context, String) =
            switch error {
            case .keyNotFound(let key, let context): (context, "'\(key.stringValue)' is missing; add it")
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                (context, context.debugDescription)
            @unknown default: (.init(codingPath: [], debugDescription: ""), "\(error)")
            }
        let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
        let mark = place(of: path, in: file.text)
        let keys = path.isEmpty ? "" : path.joined(separator: ".") + ": "
        return ContentFault(
            file: file.path, line: mark?.line ?? 1, column: mark?.column ?? 1,
            message: keys + what + (what.hasSuffix(".") ? "" : "."))
    }

    /// Where a path of keys stands, as far as it exists.
    private static func place(of path: [String], in text: String) -> Mark? {
        guard var node = try? Yams.compose(yaml: text) else { return nil }
        for key in path {
            if let index = Int(key), case .sequence(let nodes) = node, nodes.indices.contains(index) {
                node = nodes[index]
            } else if let member = node.mapping?[Node(key)] ?? node.element(key) {
                node = member
            } else {
                break
            }
        }
        return node.mark
    }
}

extension Node {
    /// The element of a list that has a text among its values, such as its id.
    fileprivate func element(_ text: String) -> Node? {
        sequence?.first { $0.mapping?.values.contains { $0.string == text } ?? false }
    }
}
