import Mustache

/// A template that was checked against its page.
struct DocumentTemplate<Page: DocumentPage>: Sendable {
    private let template: MustacheTemplate

    /// - Parameter templates: Texts by file name, as in `intents/documents`.
    /// - Throws: ``DocumentError``: missing, broken, naming what its page lacks, or showing results before goals.
    init(from templates: [String: String]) throws(DocumentError) {
        guard let text = templates[Page.file] else { throw .missingTemplate(Page.file) }
        try self.init(file: Page.file, text: text)
    }

    /// The same for a template of another name, where several show one page.
    init(file: String, text: String) throws(DocumentError) {
        MarkdownContent.register()
        do {
            template = try MustacheTemplate(string: MarkdownContent.pragma + text)
        } catch let error as MustacheTemplate.ParserError {
            throw .brokenTemplate(file, line: error.context.lineNumber, reason: "\(error.error)")
        } catch {
            throw .brokenTemplate(file, line: 1, reason: "\(error)")
        }
        try TemplateCheck(file: file, sample: Page.sample).run(text)
        if let order = Page.order { try DocumentTemplate.check(order, in: text) }
    }

    func render(_ page: Page) -> String {
        let lines = template.render(page).split(separator: "\n", omittingEmptySubsequences: false)
        var kept: [Substring] = []
        for line in lines where !(line.allSatisfy(\.isWhitespace) && kept.last?.isEmpty != false) {
            kept.append(line.allSatisfy(\.isWhitespace) ? "" : line)
        }
        return kept.joined(separator: "\n").trimmingSuffix(while: \.isNewline) + "\n"
    }

    private static func check(_ order: (first: String, then: [String]), in text: String) throws(DocumentError) {
        let names = TemplateTag.scan(text).map(\.name)
        let first = names.firstIndex(of: order.first) ?? names.endIndex
        if order.then.contains(where: { name in names.firstIndex(of: name).map { $0 < first } ?? false }) {
            throw .resultsBeforeGoals(Page.file)
        }
    }
}

extension StringProtocol {
    fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> String {
        var end = endIndex
        while end > startIndex, isDropped(self[index(before: end)]) { end = index(before: end) }
        return String(self[..<end])
    }
}
