import Charts
package import Documents
package import Foundation

/// Makes files of other kinds from our Markdown, with pandoc, and with chromium for paper.
package struct Publisher: Sendable {
    private let frame: WebFrame
    private let brand: DocumentStyle.Brand
    private let search: String
    private let stamp: Int

    /// Markdown as we write it: nothing in it is HTML, mathematics or a smart quote.
    private static let markdown = "commonmark+pipe_tables+fenced_divs-raw_html"

    /// The same for office files, by the reader that gives a table's columns the widths of its dashes.
    private static let office =
        "markdown_strict+pipe_tables+fenced_divs+all_symbols_escapable+implicit_figures"
        + "+lists_without_preceding_blankline+intraword_underscores+backtick_code_blocks+raw_attribute-raw_html"

    /// - Parameters:
    ///   - search: Folders of programs, as in `PATH`.
    ///   - stamp: When it is made; files carry it.
    package init(_ library: DocumentLibrary, search: String, stamp: Date) {
        frame = library.frame
        brand = library.style.brand
        self.search = search
        self.stamp = Int(stamp.timeIntervalSince1970.rounded(.down))
    }

    /// One page of HTML that needs nothing else: readable on a phone, in the dark, and on paper.
    ///
    /// - Throws: ``PublishError``.
    package func html(_ sheet: Sheet) throws(PublishError) -> String {
        let bench = try Bench(search: search, stamp: stamp)
        return try html(sheet, on: bench)
    }

    /// The same page on paper.
    ///
    /// - Throws: ``PublishError``.
    package func pdf(_ sheet: Sheet) throws(PublishError) -> Data {
        let bench = try Bench(search: search, stamp: stamp)
        _ = try Tool.chromium.path(search)
        try bench.write(try html(sheet, on: bench), to: "page.html")
        // Chromium's own sandbox does not work for root, as in most containers; it opens our page alone.
        let sandbox = getuid() == 0 ? ["--no-sandbox"] : []
        try bench.run(
            .chromium,
            sandbox + [
                "--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--no-pdf-header-footer",
                "--user-data-dir=\(bench.path("profile"))", "--print-to-pdf=\(bench.path("page.pdf"))",
                "file://\(bench.path("page.html"))",
            ])
        return try bench.file("page.pdf", of: .chromium)
    }

    /// Slides in PowerPoint's format, speaker notes with them.
    ///
    /// - Throws: ``PublishError``.
    package func pptx(_ sheet: Sheet) throws(PublishError) -> Data { try office(sheet, "pptx", OfficeStyle.slides) }

    /// A document in Word's format.
    ///
    /// - Throws: ``PublishError``.
    package func docx(_ sheet: Sheet) throws(PublishError) -> Data { try office(sheet, "docx", OfficeStyle.document) }

    private func html(_ sheet: Sheet, on bench: Bench) throws(PublishError) -> String {
        let marked = ChartFence.replaced(in: sheet.markdown) { sheet.charts[$0] == nil ? nil : Publisher.place($0) }
        // A page may be sent on as it is, so what the speaker reads stays out of it.
        try bench.write(SpeakerNotes.removed(from: marked), to: "body.md")
        let sections = sheet.isDeck ? ["--section-divs"] : []
        let printed = try bench.run(
            .pandoc,
            ["--from", Publisher.markdown, "--to", "html5", "--wrap=none", "--columns=10000"] + sections + ["body.md"])
        var body = String(decoding: printed, as: UTF8.self)
        for (id, chart) in sheet.charts.sorted(by: { $0.key < $1.key }) {
            body = body.replacing(
                "<p>\(Publisher.place(id))</p>", with: WebText.figure(id, chart, brand.light.palette))
        }
        body = body.replacing(
            "<table", with: "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table"
        )
        .replacing("</table>", with: "</table></div>")
        return frame.page(title: sheet.title, body: WebText.lamps(body), isDeck: sheet.isDeck, note: sheet.note)
    }

    /// What stands for a chart until it is drawn.
    private static func place(_ id: String) -> String { "chart/\(id)/" }

    private func office(_ sheet: Sheet, _ format: String, _ style: [OfficeStyle]) throws(PublishError) -> Data {
        let bench = try Bench(search: search, stamp: stamp)
        for part in style {
            let original = try bench.run(.pandoc, ["--print-default-data-file", part.path])
            try bench.write(part.styled(String(decoding: original, as: UTF8.self), brand), to: "data/\(part.path)")
        }
        for (id, chart) in sheet.charts.sorted(by: { $0.key < $1.key }) {
            try bench.write(chart.svg(id: "chart-\(id)", brand.light.palette), to: "\(id).svg")
            try bench.run(.rsvg, ["--zoom=2", "--output=\(id).png", "\(id).svg"])
        }
        let drawn = ChartFence.replaced(in: sheet.markdown) { id in
            sheet.charts[id].map {
                "![\(Publisher.plain("\($0.title). Source: \($0.source)"))](\(id).png \"\(Publisher.plain($0.words))\")"
            }
        }
        let plain = OfficeText.plain(drawn)
        let tabled = sheet.isDeck ? SlideTable.drawn(in: plain) : TableWidths.proportioned(plain)
        let (head, body) = OfficeText.split(tabled, isDeck: sheet.isDeck)
        try bench.write(body, to: "body.md")
        let titles = head.flatMap { ["--metadata", $0] }
        // So few columns that pandoc takes the widths of a table's columns from the dashes of its head.
        let level = sheet.isDeck ? ["--slide-level=2"] : ["--columns=20"]
        try bench.run(
            .pandoc,
            ["--from", Publisher.office, "--to", format, "--data-dir=\(bench.path("data"))"] + level + titles
                + ["--output=out.\(format)", "body.md"])
        return try bench.file("out.\(format)", of: .pandoc)
    }

    /// Text without what would end a picture's title or its words.
    private static func plain(_ text: String) -> String {
        text.filter { !"[]\\\"`*_<>\n".contains($0) }
    }
}
