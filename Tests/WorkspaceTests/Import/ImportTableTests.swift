import Testing

@testable import Workspace

/// The form of a CSV text: what SwiftCSV would take without a word is found, with its line.
struct ImportTableTests {
    private func table(_ text: String) -> CSVTable { CSVTable(Array(text.utf8), file: "a.csv") }

    @Test(arguments: [",", ";", "\t"])
    func theDelimiterIsRecognised(delimiter: String) {
        let table = table(
            ["id,name", "1,\"x,y;z\""].joined(separator: "\n").replacing("id,", with: "id\(delimiter)")
                .replacing("1,", with: "1\(delimiter)"))
        #expect(table.header == ["id", "name"])
        #expect(table.rows.map(\.cells) == [["1", "x,y;z"]])
        #expect(table.faults == [])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func everyLineEndIsALineEnd(end: String) {
        let table = table(["\u{FEFF}id,name", "1,a", "", "2,\"b\(end)c\"", "3,", "4,d"].joined(separator: end))
        #expect(table.header == ["id", "name"])
        #expect(table.rows.map(\.line) == [2, 4, 6, 7])
        #expect(table.rows.map { $0.cells[0] } == ["1", "2", "3", "4"])
        #expect(table.faults == [])
    }

    @Test func theLastCellMayBeEmptyWhereTheFileEnds() {
        let table = table("id,name,note\n1,a,")
        #expect(table.rows.map(\.cells) == [["1", "a", ""]])
        #expect(table.faults == [])
    }

    @Test func quotesSpacesAndEmptyRowsAreReadAsWritten() {
        let table = table("id, name \n 1 ,\"say \"\"hi\"\"\" \n,\n2,  b\n")
        #expect(table.header == ["id", "name"])
        #expect(table.rows.map(\.cells) == [["1", "say \"hi\""], ["2", "b"]])
        #expect(table.faults == [])
    }

    @Test(
        "what is wrong is said with its line",
        arguments: [
            (
                "id,name\n1,a\n2\n3,c",
                ["a.csv, line 3: 1 cell where the header has 2. Add what is missing, or export the file again."]
            ),
            (
                "id,name\n1,a,b\n2,b",
                [
                    "a.csv, line 2: 3 cells where the header has 2. Put quotes around a cell that holds the delimiter, "
                        + "or export the file again."
                ]
            ),
            (
                "id,name\n1,a\n2,\"b\n3,c\n",
                [
                    "a.csv, line 3, column 'name': a quote opens here and is never closed. Close it, or double a quote "
                        + "that is meant as text."
                ]
            ),
            (
                "id,name\n1,\"a\"b\n",
                ["a.csv, line 2, column 'name': text follows the closing quote. Double a quote that is meant as text."]
            ),
            (
                "id,name\n1,5\" pipe\n",
                [
                    "a.csv, line 2, column 'name': a quote stands in the middle of a cell. Put the whole cell in quotes "
                        + "and double this one."
                ]
            ),
            (
                "id,Name,name\n1,a,b\n",
                ["a.csv, line 1, column 'name': the header has this column twice. Rename one of them."]
            ),
            ("", ["a.csv: the file is empty. Export it again, with its header line."]),
            ("\n \n", ["a.csv: the file is empty. Export it again, with its header line."]),
            (
                "id,name\n1,a\u{0}\n",
                ["a.csv, line 2: there is a NUL byte, so this is no CSV text. Export the file again as CSV UTF-8."]
            ),
            (
                "id,name\n1,\u{301}a\n",
                [
                    "a.csv, line 2: an unseen character breaks this row. Remove it, or put quotes around the cell."
                ]
            ),
        ])
    func faultsNameTheirLine(text: String, expected: [String]) {
        #expect(table(text).faults.map(\.description) == expected)
    }

    @Test func bytesThatAreNotUTF8AreFoundOnTheirOwnLine() {
        var bytes = Array("id,name\n1,\"two\nlines ".utf8)
        bytes += [0xE9] + Array("\"\n2,b\n".utf8)
        let table = CSVTable(bytes, file: "a.csv")
        #expect(
            table.faults.map(\.description) == [
                "a.csv, line 3: these bytes are not UTF-8. Save the export as 'CSV UTF-8' and import it again."
            ])
        #expect(table.rows.map(\.line) == [4])
    }

    @Test func textInUTF16IsNamed() {
        let table = CSVTable([0xFF, 0xFE, 0x69, 0x00, 0x64, 0x00], file: "a.csv")
        #expect(table.faults.first?.problem == .wideText)
    }
}
