/// Holds a template against the page that it will show.
///
/// Mustache prints nothing for a name that it does not know; a document with a hole in it must not go out, so each name
/// is looked up beforehand in a sample of the page with every field filled.
struct TemplateCheck {
    /// The file's name, for the fault.
    let file: String
    let sample: Any

    /// - Throws: ``DocumentError/unknownVariable(_:template:line:known:)`` for the first name that the page lacks, and
    ///   ``DocumentError/brokenTemplate(_:line:reason:)`` for tags that documents do not use.
    func run(_ template: String) throws(DocumentError) {
        var scopes: [Any] = [sample]
        for tag in TemplateTag.scan(template) {
            switch tag.kind {
            case .comment: continue
            case .unsupported:
                throw .brokenTemplate(file, line: tag.line, reason: "partials and pragmas are not used in documents")
            case .close: if scopes.count > 1 { scopes.removeLast() }
            case .variable: _ = try lookUp(tag, in: scopes)
            case .section, .inverted: scopes.append(try lookUp(tag, in: scopes))
            }
        }
    }

    /// The value that a tag stands for; of a list, its first element.
    private func lookUp(_ tag: TemplateTag, in scopes: [Any]) throws(DocumentError) -> Any {
        guard let innermost = scopes.last else { return sample }
        if tag.name == "." || tag.name.isEmpty { return innermost }
        for scope in scopes.reversed() {
            if let found = member(tag.name.split(separator: ".").map(String.init)[...], of: scope) { return found }
        }
        let known = Set(scopes.flatMap { Mirror(reflecting: $0).children.compactMap(\.label) }).sorted()
        throw .unknownVariable(tag.name, template: file, line: tag.line, known: known)
    }

    private func member(_ path: ArraySlice<String>, of value: Any) -> Any? {
        guard let name = path.first else { return value }
        guard let child = Mirror(reflecting: value).children.first(where: { $0.label == name })?.value else {
            return nil
        }
        return member(path.dropFirst(), of: unwrapped(child))
    }

    private func unwrapped(_ value: Any) -> Any {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional, .collection: return mirror.children.first.map { unwrapped($0.value) } ?? value
        default: return value
        }
    }
}
