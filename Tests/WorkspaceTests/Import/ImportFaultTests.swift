import Days
import Reviews
import Testing

@testable import Workspace

/// Files that must not come in, and the sentence that each gets.
struct ImportFaultTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace.fresh()
        try workspace.take(["accounts.csv": "account_id,name,arr\nA1,Acme,100000\nA2,Globex,50000\n"], options())
    }

    private func faults(_ name: String, _ text: String, _ options: ImportOptions) throws -> [String] {
        let before = try workspace.generation()
        let outcome = try #require(try workspace.take([name: text], options).first)
        #expect(try workspace.generation() == before, "nothing of a faulty file is written")
        #expect(outcome.isWritten == false)
        return outcome.faultLines()
    }

    @Test(
        "each bad row is named with file, line, column, value and what would do",
        arguments: [
            (
                "account_id,name,arr\nA3,Hooli,lots\n",
                ["f.csv, line 2, column 'arr', 'lots': that is no amount of money. Write it like 1234.50 or $1,234.50."]
            ),
            (
                "account_id,name,renewal_date\nA3,Hooli,2026-02-30\n,Initech,2026-01-01\n",
                [
                    "f.csv, line 2, column 'renewal_date', '2026-02-30': that is no date. Write it as YYYY-MM-DD.",
                    "f.csv, line 3, column 'account_id': the id is missing. Fill it in, or remove the row.",
                ]
            ),
            (
                "account_id,name,arr\nA3,Hooli,-5\n",
                ["f.csv, line 2, column 'arr', '-5': it must be 0 or more. Correct it, or leave the cell empty."]
            ),
            (
                "account_id,name,renewal_date\nA3,Hooli,03/04/2026\n",
                [
                    "f.csv, line 2, column 'renewal_date', '03/04/2026': day or month first? No date of this column tells. "
                        + "Say --dates dmy or --dates mdy."
                ]
            ),
            (
                "account_id,name,renewal_date\nA3,Hooli,16/04/2026\nA4,Umbrella,04/16/2026\n",
                [
                    "f.csv, column 'renewal_date': the day comes first in line 2 and the month in line 3. "
                        + "Write the dates as YYYY-MM-DD."
                ]
            ),
            (
                "account_id,name,arr\nA3,Hooli,5\nA3,Hooli,6\n",
                [
                    "f.csv, line 3, column 'account_id', 'A3': line 2 has the same id with other values. Keep one of the two."
                ]
            ),
            (
                "account_id,weekly_logins\nA1,7\nA9,8\nA2,many\n",
                [
                    "f.csv, line 3, column 'account_id', 'A9': no account has this id or name. Import the accounts first, "
                        + "or correct it.",
                    "f.csv, line 4, column 'weekly_logins', 'many': that is no number. Write it like 1234.5.",
                ]
            ),
            (
                "colour,size\nred,5\n",
                [
                    "f.csv, line 1: no kind of export that is known has these columns: colour, size. Say what it is with "
                        + "--kind (accounts, contacts, subscriptions, tickets, figures, feature-usage, metrics, goals, "
                        + "actions, benchmarks, roadmap), and name columns with --map FIELD=COLUMN."
                ]
            ),
            (
                "subscription_id,usage_date,feature_name,usage_id,usage_count\nS1,2026-01-01,f,U1,5\n",
                [
                    "f.csv, line 2, column 'subscription_id', 'S1': no account has this subscription. Import the "
                        + "subscriptions first."
                ]
            ),
            (
                "account,action,owner,due\nAcme,write the plan,Nobody,2026-03-01\n",
                [
                    "f.csv, line 2, column 'owner', 'Nobody': neither a person of the workspace nor a contact of this "
                        + "account has this name. Import the contacts first, or add the person with 'qbr people add'."
                ]
            ),
            (
                "ticket_id,account_id,submitted_at,escalation_flag,first_response_time_minutes\nT1,A1,2026-01-01,maybe,1.5x\n",
                [
                    "f.csv, line 2, column 'first_response_time_minutes', '1.5x': that is no number. Write it like 1234.5.",
                    "f.csv, line 2, column 'escalation_flag', 'maybe': that is neither yes nor no. Write TRUE or FALSE.",
                ]
            ),
        ])
    func eachIsNamed(text: String, expected: [String]) throws {
        #expect(try faults("f.csv", text, options()) == expected)
    }

    @Test func aSumThatIsTooLargeIsAFaultOfItsRow() throws {
        let rows = (1...93).map { "S\($0),A1,2025-01-01,,1,999999999999999\n" }.joined()
        let found = try faults(
            "f.csv", "subscription_id,account_id,start_date,end_date,seats,arr_amount\n" + rows, options())
        #expect(
            found == [
                "f.csv, line 94, column 'arr_amount', '999999999999999': the sum of the rows up to this one is too large "
                    + "to be counted. Correct its value."
            ])
    }

    @Test func aMissingColumnIsNamedWithThoseThatAreThere() throws {
        #expect(
            try faults("f.csv", "account_id,turnover\nA1,5\n", options(target: .accounts)) == [
                "f.csv, line 1: no column holds the accounts' name. The file has: account_id, turnover. "
                    + "Name it with --map name=COLUMN."
            ])
        #expect(
            try faults("f.csv", "account_id,name\nA1,5\n", options(columns: ["ARR": "revenue", "size": "name"])) == [
                "f.csv, 'revenue': --map names a column that the file has not. There are: account_id, name.",
                "f.csv, 'size': --map knows no such field here. There are: \(accountFields).",
            ])
    }

    @Test(
        "a file without a column that it needs is recognised by the others",
        arguments: [
            (
                "account_id,region,arr_value,renewal_date,account_owner\nA1,EMEA,5,2026-01-01,Tom\n", "accounts' name",
                "account_id, region, arr_value, renewal_date, account_owner", "name"
            ),
            (
                "weekly_logins,seat_utilization_pct,active_seats\n1,0.5,7\n", "figures' account",
                "weekly_logins, seat_utilization_pct, active_seats", "account"
            ),
        ])
    func aNeededColumnIsMissed(text: String, what: String, columns: String, field: String) throws {
        #expect(
            try faults("f.csv", text, options()) == [
                "f.csv, line 1: no column holds the \(what). The file has: \(columns). Name it with --map \(field)=COLUMN."
            ])
    }

    private let accountFields =
        "id, name, aliases, domain, industry, use_cases, region, timezone, fiscal_year_end, owner, lifecycle, deleted, "
        + "customer_since, private, arr, acv, start, renewal, auto_renew, notice_days, seats, modules, payment_status"

    @Test func atMostTwentyAreShown() throws {
        let rows = (1...30).map { "X\($0),5" }.joined(separator: "\n")
        let lines = try faults("f.csv", "account_id,weekly_logins\n\(rows)\n", options())
        #expect(lines.count == 21)
        #expect(lines.last == "f.csv: and 10 more.")
    }

    @Test func aFaultyFileKeepsNoOtherOut() throws {
        let outcomes = try workspace.take(
            ["bad.csv": "account_id,name,arr\nA3,Hooli,lots\n", "good.csv": "account_id,name\nA4,Initech\n"], options())
        #expect(outcomes.map(\.isWritten) == [false, true])
        #expect(try workspace.all(Account.self).map(\.id).sorted() == ["A1", "A2", "A4"])
    }

    @Test func namesThatTwoAccountsHaveAreAllowedAndAskedAbout() throws {
        let outcome = try workspace.take(["two.csv": "account_id,name\nA7,Acme\nA8,Wayne\n"], options()).first
        #expect(
            outcome?.plan?.warnings.first == "accounts with a name that another account has ('Acme'): 1 (line 2)")
        #expect(
            try faults("f.csv", "account,weekly_logins\nacme,5\n", options()) == [
                "f.csv, line 2, column 'account', 'acme': several accounts have this name (A1, A7). Write the id."
            ])
    }

    @Test func rowsThatSayTheSameTwiceAreWarnedOf() throws {
        let text = "account_id,name\nA3,Hooli\nA3,Hooli\n"
        let outcome = try #require(try workspace.take(["f.csv": text], options()).first)
        #expect(outcome.faults == [])
        #expect(outcome.plan?.warnings.first == "rows with an id that an earlier row had, left out: 1 (line 3)")
    }

    @Test func aFilesTextCannotCommandATerminal() throws {
        let text = "account_id,name,arr\u{1B}[2J,arr\nA3,\u{1B}[31mHooli,,\"1\n\u{7}\"\n"
        let outcome = try #require(try Importer.of(["f.csv": text], options()).preview(workspace).first)
        #expect(!outcome.text.contains("\u{1B}"))
        #expect(
            outcome.faultLines() == [
                "f.csv, line 2, column 'arr', '1  ': that is no amount of money. Write it like 1234.50 or $1,234.50."
            ])
    }

    @Test func filesThatCannotBeReadAreSaidSo() throws {
        try withStoreFolder { folder in
            let outcomes = try workspace.take(files: ["\(folder)/none.csv", folder], options())
            #expect(
                outcomes.flatMap { $0.faultLines() } == [
                    "none.csv: the file cannot be read: there is no such file.",
                    "\(folder.split(separator: "/").last ?? ""): the file cannot be read: it is a folder; name the "
                        + "files in it.",
                ])
        }
    }
}
