import Conversation
import Yams

/// Reads YAML nodes and keeps each fault with its place, so that all of a file's faults are told at once.
struct NodeReader {
    let file: String
    var faults: [ContentFault] = []

    init(file: String) {
        self.file = file
    }

    /// The root of a text; nil, and a fault, where it is no YAML.
    mutating func compose(_ text: String) -> Node? {
        do {
            // What a plain scalar is, each place asks for itself: no need to match every key with seven patterns. The
            // encoding is named because its default is looked up in the environment each time.
            if let root = try Yams.compose(yaml: text, .basic, .default, .utf8) { return root }
            faults.append(
                ContentFault(file: file, line: 1, column: 1, message: "the file is empty; fill it or delete it."))
        } catch let error as YamlError {
            faults.append(NodeReader.fault(error, file: file))
        } catch {
            faults.append(ContentFault(file: file, line: 1, column: 1, message: "\(error)"))
        }
        return nil
    }

    /// A fault of the YAML itself, in words.
    static func fault(_ error: YamlError, file: String) -> ContentFault {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return ContentFault(
                file: file, line: mark.line, column: mark.column,
                message: "this is no YAML (\(problem)); check the indentation, quotes and colons here and just above.")
        case .reader(let problem, let offset?, _, let yaml):
            let lines = yaml.prefix(offset).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            return ContentFault(
                file: file, line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1,
                message: "this is no YAML (\(problem)); take the character out.")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let mark = context.mark
            return ContentFault(
                file: file, line: mark.line, column: mark.column,
                message: "'\(duplicates.min() ?? "")' stands twice here; keep one of them.")
        default:
            return ContentFault(file: file, line: 1, column: 1, message: "this is no YAML: \(error)")
        }
    }

    mutating func fault(_ node: Node, _ message: String) {
        faults.append(
            ContentFault(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message: message))
    }

    /// The members of a mapping; a fault for a key that nobody knows.
    mutating func members(_ node: Node, of what: String, known: [String]) -> [String: Node] {
        guard case .mapping(let mapping) = node else {
            fault(node, "\(what) must be written as 'key: value' lines.")
            return [:]
        }
        var members: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.string ?? ""
            if known.contains(name) {
                members[name] = value
            } else {
                fault(key, "\(what) knows no '\(name)'; it may have \(known.joined(separator: ", ")).")
            }
        }
        return members
    }

    mutating func string(_ node: Node?, _ what: String) -> String? {
        guard let node else { return nil }
        guard case .scalar(let scalar) = node else {
            fault(node, "\(what) must be a text on one line, or after '|'.")
            return nil
        }
        return scalar.string
    }

    /// A list of texts; one text alone is a list of one.
    mutating func strings(_ node: Node?, _ what: String) -> [String] {
        guard let node else { return [] }
        switch node {
        case .scalar(let scalar): return scalar.string.isEmpty ? [] : [scalar.string]
        case .sequence(let nodes): return nodes.compactMap { string($0, "each of \(what)") }
        default:
            fault(node, "\(what) must be a list.")
            return []
        }
    }

    mutating func flag(_ node: Node?, _ what: String) -> Bool {
        guard let node else { return false }
        guard let flag = node.bool else {
            fault(node, "\(what) must be true or false.")
            return false
        }
        return flag
    }

    mutating func condition(_ node: Node?) -> Condition? {
        guard let node, let text = string(node, "'when'") else { return nil }
        do {
            return try Condition(parsing: text)
        } catch {
            fault(node, error.description)
            return nil
        }
    }

    /// - Parameter isMarkdown: Whether the words are shown as Markdown; nil for whatever they look like.
    mutating func wording(_ node: Node?, _ what: String, isMarkdown: Bool? = true) -> Wording? {
        guard let node, let text = string(node, what) else { return nil }
        do {
            return try Wording(mustache: text, isMarkdown: isMarkdown ?? MarkdownText.hasMarks(text))
        } catch {
            fault(node, "\(what) has a broken place to fill in: \(error).")
            return nil
        }
    }

    /// The keys and values of a mapping whose keys are free.
    mutating func pairs(_ node: Node?, _ message: String) -> [(key: Node, value: Node)] {
        guard let node else { return [] }
        guard case .mapping(let mapping) = node else {
            fault(node, message)
            return []
        }
        return mapping.map { ($0.key, $0.value) }
    }

    /// The texts of documents, by name.
    mutating func documents(_ node: Node?) -> [String: Wording] {
        var documents: [String: Wording] = [:]
        for (key, value) in pairs(node, "'documents' must be written as 'name: |' with the text below.") {
            if let name = key.string { documents[name] = wording(value, "the document '\(name)'") }
        }
        return documents
    }

    /// What `<name>` stands for in phrases.
    mutating func rules(_ node: Node?) -> [String: String] {
        var rules: [String: String] = [:]
        for (key, value) in pairs(node, "'rules' must be written as 'name: phrase' lines.") {
            if let name = key.string { rules[name] = string(value, "'\(name)'") }
        }
        return rules
    }
}
