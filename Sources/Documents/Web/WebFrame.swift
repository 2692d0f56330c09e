import Mustache

/// The frame of every page, checked: a self-contained page of HTML around a body, for a screen, a phone and a printer.
package struct WebFrame: Sendable {
    private let template: MustacheTemplate
    private let brand: DocumentStyle.Brand

    /// - Throws: ``DocumentError`` for a template that is missing, broken, or names what no page has.
    init(from templates: [String: String], brand: DocumentStyle.Brand) throws(DocumentError) {
        template = try WebTemplate.read(WebPage.file, from: templates, sample: WebPage.sample)
        self.brand = brand
    }

    /// The page.
    ///
    /// - Parameters:
    ///   - body: HTML that is well formed and holds nobody's markup but ours.
    ///   - isDeck: Whether each second-level section is a slide.
    ///   - note: A word at the foot; nil for none.
    package func page(title: String, body: String, isDeck: Bool = false, note: String? = nil) -> String {
        let logo = brand.logo.flatMap { $0.isEmpty ? nil : $0 }
        let series = brand.dark.series.enumerated().map { WebPage.Series(number: $0 + 1, colour: $1) }
        return template.render(
            WebPage(
                title: title, company: brand.company, logo: logo, font: brand.font, light: brand.light,
                dark: brand.dark, darkSeries: series, isDeck: isDeck, body: body, note: note))
    }
}

/// A template of HTML: what stands in a variable stays text.
enum WebTemplate {
    /// - Throws: ``DocumentError``: missing, broken, or naming what its page lacks.
    static func read(
        _ file: String, from templates: [String: String], sample: some Sendable
    ) throws(DocumentError) -> MustacheTemplate {
        guard let text = templates[file] else { throw .missingTemplate(file) }
        let template: MustacheTemplate
        do {
            template = try MustacheTemplate(string: text)
        } catch let error as MustacheTemplate.ParserError {
            throw .brokenTemplate(file, line: error.context.lineNumber, reason: "\(error.error)")
        } catch {
            throw .brokenTemplate(file, line: 1, reason: "\(error)")
        }
        try TemplateCheck(file: file, sample: sample).run(text)
        return template
    }
}
