extension ImportFault {
    /// What is wrong; its words end with what to do.
    package enum Problem: Hashable, Sendable {
        case unreadable(reason: String)
        case empty
        case notUTF8
        case wideText
        case nullByte
        case unclosedQuote
        case strayQuote
        case textAfterQuote
        case cellCount(found: Int, expected: Int)
        case unseenCharacter
        case duplicateColumn
        case unknownKind(columns: [String])
        case refusedKind(kind: String, reason: String)
        case missingColumn(field: String, target: String, columns: [String])
        case unknownField(fields: [String])
        case unknownColumn(columns: [String])
        case missing(field: String)
        case notANumber
        case notAWholeNumber
        case notAnAmount
        case notADate
        case ambiguousDates
        case mixedDates(dayFirstLine: Int, monthFirstLine: Int)
        case notYesOrNo
        case notAMonth
        case notAPeriod
        case notOneOf([String])
        case outOfRange(String)
        case sumTooLarge
        case unknownAccount
        case manyAccounts(ids: [String])
        case unknownSubscription
        case unknownContact
        case unknownOwner
        case noAccountColumn
        case differingDuplicate(firstLine: Int)
    }
}

extension ImportFault.Problem: CustomStringConvertible {
    package var description: String {
        fileWords ?? columnWords ?? valueWords
    }

    private var fileWords: String? {
        switch self {
        case .unreadable(let reason): "the file cannot be read: \(reason)."
        case .empty: "the file is empty. Export it again, with its header line."
        case .notUTF8: "these bytes are not UTF-8. Save the export as 'CSV UTF-8' and import it again."
        case .wideText: "the file is UTF-16, not UTF-8. Save the export as 'CSV UTF-8' and import it again."
        case .nullByte: "there is a NUL byte, so this is no CSV text. Export the file again as CSV UTF-8."
        case .unclosedQuote:
            "a quote opens here and is never closed. Close it, or double a quote that is meant as text."
        case .strayQuote: "a quote stands in the middle of a cell. Put the whole cell in quotes and double this one."
        case .textAfterQuote: "text follows the closing quote. Double a quote that is meant as text."
        case .cellCount(let found, let expected):
            "\(found) \(found == 1 ? "cell" : "cells") where the header has \(expected). "
                + (found < expected ? "Add what is missing" : "Put quotes around a cell that holds the delimiter")
                + ", or export the file again."
        case .unseenCharacter:
            "an unseen character breaks this row. Remove it, or put quotes around the cell."
        default: nil
        }
    }

    private var columnWords: String? {
        switch self {
        case .duplicateColumn: "the header has this column twice. Rename one of them."
        case .unknownKind(let columns):
            "no kind of export that is known has these columns: \(columns.joined(separator: ", ")). "
                + "Say what it is with --kind (\(ImportTarget.names)), and name columns with --map FIELD=COLUMN."
        case .refusedKind(let kind, let reason):
            "recognised as \(kind), which are not needed: \(reason). Nothing is taken from it."
        case .missingColumn(let field, let target, let columns):
            "no column holds the \(target)' \(field). The file has: \(columns.joined(separator: ", ")). "
                + "Name it with --map \(field)=COLUMN."
        case .unknownField(let fields): "--map knows no such field here. There are: \(fields.joined(separator: ", "))."
        case .unknownColumn(let columns):
            "--map names a column that the file has not. There are: \(columns.joined(separator: ", "))."
        case .noAccountColumn: "no column says whose tickets these are. Name the account with --account NAME."
        default: nil
        }
    }

    private var valueWords: String {
        switch self {
        case .missing(let field): "the \(field) is missing. Fill it in, or remove the row."
        case .notANumber: "that is no number. Write it like 1234.5."
        case .notAWholeNumber: "that is no whole number. Write it like 1234."
        case .notAnAmount: "that is no amount of money. Write it like 1234.50 or $1,234.50."
        case .notADate: "that is no date. Write it as YYYY-MM-DD."
        case .ambiguousDates: "day or month first? No date of this column tells. Say --dates dmy or --dates mdy."
        case .mixedDates(let day, let month):
            "the day comes first in line \(day) and the month in line \(month). Write the dates as YYYY-MM-DD."
        case .notYesOrNo: "that is neither yes nor no. Write TRUE or FALSE."
        case .notAMonth: "that is no month. Write 1 to 12, or its name."
        case .notAPeriod: "that is no month, quarter or half-year. Write it like 2026-09, 2026Q3 or 2026H2."
        case .notOneOf(let values): "that is none of \(values.joined(separator: ", ")). Write one of these."
        case .outOfRange(let range): "it must be \(range). Correct it, or leave the cell empty."
        case .sumTooLarge: "the sum of the rows up to this one is too large to be counted. Correct its value."
        case .unknownAccount: "no account has this id or name. Import the accounts first, or correct it."
        case .manyAccounts(let ids): "several accounts have this name (\(ids.joined(separator: ", "))). Write the id."
        case .unknownSubscription: "no account has this subscription. Import the subscriptions first."
        case .unknownContact: "no contact of this account has this name. Import the contacts first, or correct it."
        case .unknownOwner:
            "neither a person of the workspace nor a contact of this account has this name. Import the contacts "
                + "first, or add the person with 'qbr people add'."
        case .differingDuplicate(let line): "line \(line) has the same id with other values. Keep one of the two."
        default: "it cannot be imported."
        }
    }
}
