import Documents

/// A table of a slide in PowerPoint's own words: pandoc makes all columns of a slide's table equally wide.
///
/// Its lines are thin, its head is in the accent colour, and its columns are as wide as what they hold wants.
struct SlideTable {
    private let table: PipeTable

    /// Where a slide's content stands and how much room it has, in English Metric Units (914,400 to the inch), as in
    /// pandoc's own slides.
    private static let frame = "<a:off x=\"457200\" y=\"1193800\"/><a:ext cx=\"8229600\" cy=\"3390900\"/>"
    private static let width = 8_229_600
    private static let rowHeight = 370_840

    /// Markdown with each table as a block that pandoc hands on to PowerPoint as it is.
    static func drawn(in markdown: String) -> String {
        PipeTable.replaced(in: markdown) { ["```{=openxml}", SlideTable(table: $0).xml, "```"] }
    }

    private var xml: String {
        let widths = table.widths
        let whole = max(1, widths.reduce(0, +))
        let grid = widths.map { "<a:gridCol w=\"\($0 * SlideTable.width / whole)\"/>" }.joined()
        let rows = row(table.head, isHead: true) + table.rows.map { row($0, isHead: false) }.joined()
        return "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"4\" name=\"Table\"/><p:cNvGraphicFramePr>"
            + "<a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr><p:ph idx=\"1\"/></p:nvPr>"
            + "</p:nvGraphicFramePr><p:xfrm>\(SlideTable.frame)</p:xfrm><a:graphic>"
            + "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl>"
            + "<a:tblPr firstRow=\"1\"/><a:tblGrid>\(grid)</a:tblGrid>\(rows)</a:tbl></a:graphicData></a:graphic>"
            + "</p:graphicFrame>"
    }

    private func row(_ cells: [String], isHead: Bool) -> String {
        let filled = table.marks.indices.map { cell($0 < cells.count ? cells[$0] : "", $0, isHead: isHead) }
        return "<a:tr h=\"\(SlideTable.rowHeight)\">\(filled.joined())</a:tr>"
    }

    private func cell(_ markdown: String, _ column: Int, isHead: Bool) -> String {
        // Small enough for a dozen lines, large enough to be read from the back of the room.
        let size = table.rows.count > 7 ? 1200 : 1400
        let colour = "<a:solidFill><a:schemeClr val=\"\(isHead ? "accent1" : "tx1")\"/></a:solidFill>"
        let runs = SlideTable.runs(markdown).map { run in
            "<a:r><a:rPr sz=\"\(size)\" b=\"\(isHead || run.isBold ? 1 : 0)\">\(colour)</a:rPr>"
                + "<a:t>\(WebText.escaped(run.text))</a:t></a:r>"
        }
        let line = isHead ? "<a:schemeClr val=\"accent1\"/>" : "<a:srgbClr val=\"D5DBE3\"/>"
        let bare = ["L", "R", "T"].map { "<a:ln\($0) w=\"0\"><a:noFill/></a:ln\($0)>" }.joined()
        return "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn=\"\(table.isRight(column) ? "r" : "l")\"/>"
            + runs.joined() + "<a:endParaRPr sz=\"\(size)\"/></a:p></a:txBody><a:tcPr anchor=\"ctr\">\(bare)"
            + "<a:lnB w=\"\(isHead ? 19_050 : 9525)\"><a:solidFill>\(line)</a:solidFill></a:lnB><a:noFill/></a:tcPr></a:tc>"
    }

    /// The text of a cell without its signs of Markdown, bold where two stars say so.
    private static func runs(_ markdown: String) -> [(text: String, isBold: Bool)] {
        var runs = [(text: "", isBold: false)]
        var rest = Array(markdown)[...]
        while let character = rest.popFirst() {
            if character == "\\", let next = rest.first, next.isPunctuation || next.isSymbol {
                runs[runs.count - 1].text.append(next)
                rest = rest.dropFirst()
            } else if character == "*", rest.first == "*" {
                runs.append(("", !runs[runs.count - 1].isBold))
                rest = rest.dropFirst()
            } else {
                runs[runs.count - 1].text.append(character)
            }
        }
        return runs.filter { !$0.text.isEmpty }
    }
}
