import Days
import Foundation
import Reviews
import Testing

@testable import Workspace

/// Importing again: what changes, what is said of it, and what is left alone.
struct ImportChangesTests {
    private let workspace: Workspace
    private let accounts =
        "account_id,name,arr,renewal_date,csm\nA1,Acme,\"$100,000\",2026-09-30,Maya Chen\nA2,Globex,50000,,\n"

    init() throws {
        workspace = try Workspace.fresh()
        try workspace.take(["accounts.csv": accounts], options())
    }

    private func changes(_ texts: KeyValuePairs<String, String>, asOf: String) throws -> [String] {
        let plan = try workspace.take(texts, options(asOf: asOf)).first?.plan
        return plan?.entries.map { entry in
            "\(entry.label) \(entry.change): " + entry.differences.map(\.description).joined(separator: "; ")
        } ?? []
    }

    @Test func aNewerFileUpdatesAndSaysWhatChanged() throws {
        let newer = accounts.replacing("$100,000", with: "$120,000").replacing("50000,,", with: "50000,2027-01-31,")
        #expect(
            try changes(["accounts.csv": newer], asOf: "2026-03-01") == [
                "account A1 (Acme) confirmed: ",
                "contract A1-contract updated: arr $100,000 → $120,000; acv $100,000 → $120,000",
                "account A2 (Globex) confirmed: ",
                "contract A2-contract updated: renewal_date unknown → 2027-01-31",
            ])
        #expect(try workspace.find(Account.self, "A1")?.provenance.asOf == Day(iso: "2026-03-01"))
    }

    @Test func anOlderFileLeavesWhatIsNewer() throws {
        let older = accounts.replacing("$100,000", with: "$80,000")
        let outcome = try workspace.take(["old.csv": older], options(asOf: "2025-12-01")).first
        #expect(outcome?.plan?.entries.isEmpty == true)
        #expect(
            outcome?.plan?.warnings == [
                "rows left out because what is stored is of a later day than 2025-12-01: 1 (line 2)"
            ])
        #expect(try workspace.find(Contract.self, "A1-contract")?.arr == Money(100_000))
    }

    @Test func anEmptyCellAndWhatTheFileDoesNotHaveLeaveWhatIsKnown() throws {
        try workspace.turn(.importer) { turn in
            var account = try #require(try turn.find(Account.self, "A1"))
            account.aliases = ["acme corp"]
            account.segmentOverride = .strategic
            account.fiscalYearEndMonth = 6
            try turn.save(account)
        }
        try workspace.take(["a.csv": "account_id,name,arr,renewal_date\nA1,Acme Inc.,,\n"], options(asOf: "2026-03-01"))
        let account = try #require(try workspace.find(Account.self, "A1"))
        #expect((account.name, account.aliases, account.fiscalYearEndMonth) == ("Acme Inc.", ["acme corp"], 6))
        #expect(account.segmentOverride == .strategic && account.ownerCSM == "maya-chen")
        #expect(try workspace.find(Contract.self, "A1-contract")?.renewalDate == Day(iso: "2026-09-30"))
    }

    @Test func figuresMakeASeriesAndSayHowTheyMoved() throws {
        #expect(try changes(["u.csv": "account,weekly_logins\nAcme,7\n"], asOf: "2026-02-01").count == 1)
        #expect(
            try changes(["u.csv": "account,weekly_logins\nAcme,9\n"], asOf: "2026-03-01") == [
                "metric A1/weekly_logins/2026-03-01 created: value 7 → 9"
            ])
        #expect(
            try changes(["u.csv": "account,weekly_logins\nAcme,10\n"], asOf: "2026-03-01") == [
                "metric A1/weekly_logins/2026-03-01 updated: value 9 → 10"
            ])
        #expect(try workspace.read { try $0.series("weekly_logins", account: "A1").map(\.value) } == [7, 10])
    }

    @Test func contactsGoalsMetricsAndActionsOfAHandMadeListComeInTogether() throws {
        let texts: KeyValuePairs = [
            "actions.csv": """
            account,action,owner,due,status,side
            Acme,write the peak plan,Maya Chen,2026-03-20,open,
            acme,share the user list,Dana Cole,20 Mar 2026,in progress,
            """,
            "goals.csv": """
            account;goal;metric;unit;baseline;target;current;due;category;owner
            Acme;Resolve in under a day;avg_resolution_hours;h;31,5;24;26,1;2026-06-30;efficiency;dana@acme.com
            """,
            "metrics.csv": "account\tmetric\tvalue\tperiod\nAcme\tNPS\t42\t2025Q4\nAcme\tHours saved\t840\t2025Q4\n",
            "contacts.csv":
                "account,name,email,title,roles\nAcme,Dana Cole,dana@acme.com,VP Support,champion; sponsor; Decision Maker\n",
        ]
        let outcomes = try workspace.take(texts, options())
        #expect(outcomes.flatMap { $0.faultLines() } == [])
        #expect(outcomes.map(\.file) == ["contacts.csv", "goals.csv", "metrics.csv", "actions.csv"])
        let contact = try #require(try workspace.all(Contact.self).first)
        #expect(contact.roles == [.champion, .execSponsor, .decider] && contact.level == .vp)
        let goal = try #require(try workspace.all(Goal.self).first)
        #expect((goal.baseline, goal.target, goal.current, goal.direction) == (31.5, 24, 26.1, .down))
        #expect(goal.ownerCustomer == contact.id && goal.category == .efficiency)
        #expect(try workspace.read { try $0.series("nps_score", account: "A1") }.map(\.period) == ["2025Q4"])
        #expect(
            try workspace.read { try $0.series("hours_saved", account: "A1") }.map(\.date) == [Day(iso: "2025-12-31")])
        let actions = try workspace.all(Action.self)
        #expect(actions.map(\.id).sorted() == ["QBR-2026Q1-001", "QBR-2026Q1-002"])
        #expect(actions.first { $0.owner.name == "Dana Cole" }?.side == .theirs)
        #expect(actions.first { $0.owner.name == "Maya Chen" }?.side == .ours)
        let facts = try workspace.generation()
        try workspace.take(texts, options())
        #expect(try workspace.generation() == facts)
    }

    @Test func anActionThatIsWorkedOnIsNotSetBackByAnExport() throws {
        let list = "account,action,owner,due\nAcme,write the peak plan,Maya Chen,2026-03-20\n"
        try workspace.take(["actions.csv": list], options())
        try workspace.turn(.importer) { turn in
            var action = try #require(try turn.find(Action.self, "QBR-2026Q1-001"))
            action.status = .inProgress
            action.dueDate = try #require(Day(iso: "2026-03-27"))
            try turn.save(action)
        }
        let again = try workspace.take(["actions.csv": list], options(asOf: "2026-03-10")).first
        #expect(again?.plan?.entries.isEmpty == true)
        #expect(
            again?.plan?.warnings == [
                "actions that stand otherwise in the workspace, left as they are there: 1 (line 2)"
            ])
        #expect(try workspace.count(.action) == 1)
    }

    @Test func columnsKindCurrencyAndDateOrderCanBeSetByHand() throws {
        let told = try options(
            dates: .dmy, target: .accounts, columns: ["arr": "Turnover with us", "NAME": "Who"], currency: "EUR")
        let outcome = try workspace.take(
            ["list.csv": "Who,Turnover with us,Renewal\nWayne Corp,1200,03/04/2026\n"], told
        ).first
        #expect(outcome?.faultLines() == [])
        let contract = try #require(try workspace.read { try $0.all(Contract.self, account: "wayne-corp") }.first)
        #expect(contract.arr == Money(1200, "EUR") && contract.renewalDate == Day(iso: "2026-04-03"))
    }

    @Test func hubSpotCompaniesAreRecognised() throws {
        let text = """
            Company ID,Company Name,Company Domain Name,Industry,Annual Revenue,Company Owner
            501,Hooli,www.hooli.com,Software,90000000,Tom Lee
            """
        let outcome = try workspace.take(["hubspot.csv": text], options()).first
        #expect(outcome?.plan?.kind == "HubSpot companies")
        #expect(try workspace.find(Account.self, "501")?.domain == "hooli.com")
        #expect(try workspace.read { try $0.all(Contract.self, account: "501") } == [])
        let tickets =
            "Ticket ID,Ticket Name,Ticket Status,Priority,Create Date,Associated Company Domain\n9,Help,Open,High,2026-01-05,hooli.com\n"
        try workspace.take(["tickets.csv": tickets], options())
        #expect(try workspace.find(Ticket.self, "9")?.account == "501")
    }

    @Test func theDayOfAFileIsThatOfItsLastChange() throws {
        try withStoreFolder { folder in
            let path = "\(folder)/a.csv"
            try "account_id,name\nA5,Umbrella\n".write(toFile: path, atomically: true, encoding: .utf8)
            let instant = Date(timeIntervalSince1970: 1_769_904_000 - 1)  // 2026-01-31T23:59:59Z
            try FileManager.default.setAttributes([.modificationDate: instant], ofItemAtPath: path)
            let utc = try Importer([path], options: options(asOf: nil)).preview(workspace)
            #expect(utc.first?.plan?.asOf == Day(iso: "2026-01-31"))
            var berlin = try options(asOf: nil)
            berlin.timeZone = try #require(TimeZone(identifier: "Europe/Berlin"))
            #expect(
                try Importer([path], options: berlin).preview(workspace).first?.plan?.asOf == Day(iso: "2026-02-01"))
        }
    }

    @Test func anUnlikelyDayIsRemarkedOn() throws {
        let text = "account_id,weekly_logins,last_activity_date\nA1,7,2026-01-27\n"
        try withStoreFolder { folder in
            let path = "\(folder)/u.csv"
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            let instant = Date(timeIntervalSince1970: 1_772_323_200)  // 2026-03-01
            try FileManager.default.setAttributes([.modificationDate: instant], ofItemAtPath: path)
            var options = try options(asOf: nil)
            options.today = Day(iso: "2026-02-20")
            let outcome = try #require(try Importer([path], options: options).preview(workspace).first)
            #expect(outcome.text.hasPrefix("u.csv: usage by account, 1 row, as of 2026-03-01 (the file's day)\n"))
            #expect(
                outcome.plan?.warnings == [
                    "as of 2026-03-01 lies after today, 2026-02-20: say the right day with --as-of",
                    "the last day in this file is 2026-01-27: if it was exported then, say --as-of 2026-01-27",
                ])
        }
    }

    @Test func whatHasEndedCountsNoMoreAndAnAbsentAmountIsSaid() throws {
        let text = """
            subscription_id,account_id,start_date,end_date,seats,arr_amount
            S1,A1,2025-01-01,,10,30000
            S2,A1,2025-02-01,2025-12-31,5,10000
            S3,A1,2025-03-01,,2,
            S4,A2,2025-01-01,2025-06-30,3,7000
            """
        let outcome = try workspace.take(["subs.csv": text], options()).first
        let contract = try #require(try workspace.find(Contract.self, "A1-contract"))
        #expect((contract.arr, contract.acv, contract.seatsLicensed) == (Money(30_000), Money(30_000), 12))
        #expect(contract.renewalDate == Day(iso: "2026-09-30"), "what the file does not say stays")
        #expect(try workspace.find(Contract.self, "A2-contract")?.arr == Money(0))
        #expect(
            outcome?.plan?.warnings == [
                "open subscriptions without an amount, which count as nothing: 1 (line 4)",
                "ARR is the sum of an account's open subscriptions (no end date)",
            ])
    }

    @Test func whatIsShownIsOneBlockForPeopleAndOneLineForPrograms() throws {
        let newer = accounts.replacing("$100,000", with: "$120,000")
        let outcome = try #require(try Importer.of(["accounts.csv": newer], options()).preview(workspace).first)
        #expect(
            outcome.text == """
                accounts.csv: accounts with plain column names, 2 rows, as of 2026-02-01
                  columns   account_id = id, name, arr, renewal_date = renewal, csm = owner
                  writes    1 contract changed, 3 unchanged
                  changes   contract A1-contract: arr $100,000 → $120,000; acv $100,000 → $120,000
                """)
        #expect(
            try outcome.json == """
                {"as_of":"2026-02-01","changes":[{"after":"$120,000","before":"$100,000","field":"arr","id":"A1-contract",\
                "kind":"contract"},{"after":"$120,000","before":"$100,000","field":"acv","id":"A1-contract","kind":"contract"}],\
                "columns":{"arr":"arr","id":"account_id","name":"name","owner":"csm","renewal":"renewal_date"},"confirmed":{},\
                "created":{},"faults":[],"file":"accounts.csv","imported":false,"kind":"accounts with plain column names",\
                "left_out":[],"notes":[],"rows":2,"target":"accounts","unchanged":3,"updated":{"contract":1}}
                """)
    }
}
