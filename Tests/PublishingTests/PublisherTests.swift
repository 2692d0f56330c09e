import Assistant
import Content
import Documents
import Foundation
import Reviews
import Testing
import Workspace

@testable import Publishing

@Suite struct ToolTests {
    @Test func aMissingToolIsOneSentenceWithItsPackage() {
        let error = #expect(throws: PublishError.self) { try Tool.chromium.path("/nowhere") }
        #expect(
            error?.description
                == "This format needs chromium, which is not installed; install it with `apt-get install chromium`.")
    }
}

@Suite struct TableWidthsTests {
    @Test func dashesAreInProportionToWhatAColumnHolds() {
        let table = """
            before

            | # | What | Due |
            | --- | --- | ---: |
            | 1 | send the \\| user list to Dana | Fri |
            after
            """
        #expect(
            TableWidths.proportioned(table) == """
                before

                | # | What | Due |
                | --------- | -------------------------------- | ---------: |
                | 1 | send the \\| user list to Dana | Fri |
                after
                """)
    }

    @Test func whatIsNoTableStaysAsItIs() {
        #expect(TableWidths.proportioned("a\n---\n| b |\n") == "a\n---\n| b |\n")
    }
}

@Suite struct SlideTableTests {
    private let slide = """
        ## Agenda

        | Min | Topic |
        | ---: | --- |
        | 5 | **R&D** \\| welcome, and is there anything to add? |

        ::: notes
        """

    @Test func aTableOfASlideIsAsWideAsWhatItHoldsWants() {
        let drawn = SlideTable.drawn(in: slide)
        let widths = drawn.matches(of: /gridCol w="(\d+)"/).compactMap { Int($0.output.1) }
        #expect(widths.count == 2 && widths[1] > 3 * widths[0])
        #expect(abs(widths.reduce(0, +) - 8_229_600) < 10)
        #expect(
            drawn.hasPrefix("## Agenda\n\n```{=openxml}\n<p:graphicFrame>") && drawn.hasSuffix("\n```\n\n::: notes"))
    }

    @Test func itsTextIsTextAndItsFiguresStandToTheRight() {
        let drawn = SlideTable.drawn(in: slide)
        #expect(
            drawn.contains("<a:t>R&amp;D</a:t>")
                && drawn.contains("<a:t> | welcome, and is there anything to add?</a:t>"))
        #expect(drawn.ranges(of: "algn=\"r\"").count == 2)
    }
}

/// What pandoc, chromium and rsvg-convert make of the demo's documents; where they are installed.
@Suite(.enabled(if: Tools.arePresent, "pandoc, chromium or rsvg-convert is not installed"))
struct PublisherTests {
    private let workspace: Workspace
    private let exporter: DocumentExporter
    private let publisher: Publisher

    init() throws {
        workspace = try Workspace.inMemory()
        let author = Author(name: "test", channel: "test", conversation: "test", at: "2026-03-09T09:00:00Z")
        try workspace.turn(author) { try Demo.fill($0) }
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        exporter = try DocumentExporter(ContentFiles(directory: root.appending(path: "intents").path))
        publisher = Publisher(exporter.library, search: Tools.search, stamp: Date(timeIntervalSince1970: 1_773_046_800))
    }

    private func sheet(_ kind: DocumentExporter.Kind, of account: String = "acme") throws -> Sheet {
        let result = try workspace.read { facts in
            try exporter.export(
                kind, account: account, from: facts, today: Demo.today,
                stamp: Date(timeIntervalSince1970: 1_773_046_800),
                zone: "Europe/London")
        }
        return try #require(result.sheet)
    }

    @Test func aPageNeedsNothingElseAndHasAStyleForPhonePaperAndNight() throws {
        let page = try publisher.html(sheet(.brief))
        #expect(page.contains("<title>Executive briefing: Acme Corp</title>"))
        #expect(
            !page.contains("src=") && !page.contains("<link") && !page.contains("<script") && !page.contains("url("))
        #expect(page.contains("@media print") && page.contains("prefers-color-scheme: dark"))
        #expect(page.contains("width=device-width") && page.contains("<html lang=\"en\">"))
        #expect(
            page.contains("<svg") && page.contains("<desc id=\"chart-health-d\">") && !page.contains("chart/health/"))
        #expect(page.contains("aria-hidden=\"true\">●</i> green, up 7"))
    }

    @Test func aDecksPageKeepsSpeakerNotesToOurselves() throws {
        let page = try publisher.html(sheet(.deck))
        #expect(!page.contains("Ask before any result is shown") && !page.contains("notes"))
        #expect(page.contains("Your goals: still right?"))
    }

    @Test func aDeckHasASlideForEachHeadingWithNotesAndPictures() throws {
        let bytes = try publisher.pptx(sheet(.deck))
        let names = try Tools.names(inZip: bytes)
        #expect(names.count { $0.hasPrefix("ppt/slides/slide") } == 19)
        #expect(names.count { $0.hasPrefix("ppt/notesSlides/notesSlide") } == 18)
        #expect(names.count { $0.hasPrefix("ppt/media/") } == 3)
    }

    @Test func aDocumentAndAPaperAreMade() throws {
        #expect(try Tools.names(inZip: publisher.docx(sheet(.brief))).contains("word/document.xml"))
        #expect(try publisher.pdf(sheet(.value)).starts(with: Data("%PDF-".utf8)))
    }

    /// A briefing is read in the corridor, and a digital review says of itself that it is one page.
    @Test(arguments: [
        (DocumentExporter.Kind.brief, "acme", 2), (.brief, "globaltech", 2), (.brief, "fernhill", 1),
        (.digital, "acme", 1),
    ])
    func aPaperHasNoMorePagesThanItMay(kind: DocumentExporter.Kind, account: String, most: Int) throws {
        let paper = String(decoding: try publisher.pdf(sheet(kind, of: account)), as: UTF8.self)
        let pages = paper.matches(of: /\/Type \/Page\b/).count
        #expect((1...most).contains(pages))
    }

    @Test func theSameContentGivesTheSameDocument() throws {
        let sheet = try sheet(.brief)
        #expect(try publisher.docx(sheet) == publisher.docx(sheet))
    }
}

/// The tools of this machine.
private enum Tools {
    static let search = ProcessInfo.processInfo.environment["PATH"] ?? ""

    static var arePresent: Bool {
        [Tool.pandoc, .chromium, .rsvg].allSatisfy { tool in (try? tool.path(search)) != nil }
    }

    /// The names of a zip file's entries, from their local headers.
    static func names(inZip data: Data) throws -> [String] {
        let bytes = [UInt8](data)
        var names: [String] = []
        for start in bytes.indices.dropLast(46) where bytes[start...].starts(with: [0x50, 0x4B, 0x01, 0x02]) {
            let length = Int(bytes[start + 28]) + Int(bytes[start + 29]) << 8
            names.append(String(decoding: bytes[(start + 46)..<(start + 46 + length)], as: UTF8.self))
        }
        return names
    }
}
