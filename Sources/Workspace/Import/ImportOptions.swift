package import Days
package import Foundation

/// How files are to be read and what the importer is told by hand.
package struct ImportOptions: Sendable {
    /// The day that the files' facts were true of; nil takes each file's modification day.
    package var asOf: Day?
    /// The day of importing; a file that claims to be of a later day is remarked on.
    package var today: Day?
    /// In which a file's modification instant becomes a day.
    package var timeZone: TimeZone
    /// Settles 03/04/2026 where a column does not.
    package var dates: DateText.Order?
    /// Of amounts that name none; ISO 4217.
    package var currency: String
    /// The account of files that name none: an id, a name, an alias or a domain.
    package var account: String?
    /// What the files hold, where the header does not tell.
    package var target: ImportTarget?
    /// Columns by field name.
    package var columns: [String: String]

    package init(
        asOf: Day? = nil, today: Day? = nil, timeZone: TimeZone, dates: DateText.Order? = nil, currency: String = "USD",
        account: String? = nil, target: ImportTarget? = nil, columns: [String: String] = [:]
    ) {
        self.asOf = asOf
        self.today = today
        self.timeZone = timeZone
        self.dates = dates
        self.currency = currency
        self.account = account
        self.target = target
        self.columns = columns
    }
}
