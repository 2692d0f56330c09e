import Days
import Foundation
import Reviews
import Testing

@testable import Workspace

/// Real exports, imported whole.
@Suite(.enabled(if: Exports.arePresent))
struct ImportExportsTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace.fresh()
    }

    @Test func threeLinkedExportsJoinWhateverTheirOrder() throws {
        let outcomes = try workspace.take(files: Exports.churnguard, options())
        #expect(outcomes.map(\.file) == ["salesforce_accounts.csv", "amplitude_usage.csv", "zendesk_tickets.csv"])
        #expect(outcomes.flatMap(\.faults) == [])
        #expect(try workspace.count(.account) == 150)
        #expect(try workspace.count(.contract) == 150)
        #expect(try workspace.count(.ticketRollup) == 150)
        #expect(try workspace.count(.person) == 58)
        let withUsage = Set(try workspace.all(MetricPoint.self).filter { $0.metric == "weekly_logins" }.map(\.account))
        #expect(withUsage.count == 150)
    }

    @Test func segmentsByARRComeOutAsTheBandsSay() throws {
        try workspace.take(files: Exports.churnguard, options())
        // S2 QBR Cadence by Segment; half-open bands.
        let bands = [("Strategic", 500_000), ("Enterprise", 100_000), ("Mid-Market", 25_000), ("SMB", 5000)]
        var counts: [String: Int] = [:]
        for contract in try workspace.all(Contract.self) {
            let arr = try #require(contract.arr)
            counts[bands.first { arr.minor >= $0.1 * 100 }?.0 ?? "Tech-touch", default: 0] += 1
        }
        #expect(counts == ["Mid-Market": 65, "Enterprise": 41, "SMB": 25, "Strategic": 19])
    }

    @Test func everyFigureOfAnAccountIsThatOfTheFile() throws {
        try workspace.take(files: Exports.churnguard, options())
        let account = try #require(try workspace.find(Account.self, "ACC-00001"))
        #expect((account.name, account.region, account.industry) == ("Red Peak", "EMEA", "Energy"))
        #expect(account.ownerCSM == "sarah-garcia" && account.segmentOverride == nil)
        #expect(account.provenance == Provenance(source: "salesforce_accounts.csv", asOf: try day("2026-02-01")))
        #expect(try workspace.find(Person.self, "sarah-garcia")?.role == .csm)
        let contract = try #require(try workspace.read { try $0.all(Contract.self, account: "ACC-00001") }.first)
        #expect(contract.arr == Money(853_657) && contract.acv == Money(853_657))
        #expect(contract.start == Day(iso: "2024-04-06") && contract.renewalDate == Day(iso: "2026-04-06"))
        #expect(contract.paymentStatus == "Current")
        let points = try workspace.read { try $0.all(MetricPoint.self, account: "ACC-00001") }
        let figures = Dictionary(uniqueKeysWithValues: points.map { ($0.metric, $0.value) })
        #expect(figures["weekly_logins"] == 7 && figures["seat_utilization"] == 0.83)
        #expect(figures["core_module_adoption"] == 0.79 && figures["onboarding_completion"] == 0.684)
        #expect(figures["nps_score"] == 8.6 && figures["csat_score"] == 4.45 && figures["csm_meetings"] == 5)
        #expect(figures["feature_requests"] == 3 && figures["feature_requests_submitted"] == 2)
        let rollup = try #require(try workspace.read { try $0.all(TicketRollup.self, account: "ACC-00001") }.first)
        #expect(rollup.opened == 7 && rollup.stillOpen == 0 && rollup.escalated == 1 && rollup.csat == 4.45)
        #expect(rollup.averageResolutionHours == 9.1 && rollup.averageFirstResponseHours == 1.9)
    }

    @Test func theSameFilesTwiceChangeNothing() throws {
        try workspace.take(files: Exports.churnguard, options())
        let (facts, entries) = (try workspace.generation(), try workspace.read { try $0.journal().count })
        let again = try workspace.take(files: Exports.churnguard, options())
        #expect(again.allSatisfy { $0.plan?.entries.isEmpty == true })
        #expect(again.map { $0.plan?.unchanged } == [300, 2400, 1350])
        #expect(try workspace.generation() == facts)
        #expect(try workspace.read { try $0.journal().count } == entries)
    }

    @Test func aCustomersOwnRevenueIsNotWhatItPays() throws {
        let files = ["Contact.csv", "Account.csv"].map { Exports.path("salesforce_devorg/\($0)") }
        let outcomes = try workspace.take(files: files, options())
        #expect(outcomes.flatMap(\.faults) == [])
        #expect(try workspace.count(.account) == 18)
        #expect(try workspace.count(.contact) == 25)
        #expect(try workspace.count(.contract) == 0)
        #expect(outcomes.first?.plan?.kind == "Salesforce accounts")
        #expect(
            outcomes.first?.plan?.warnings == [
                "no ARR in this file: a segment stays unknown until the account's ARR is imported or told; "
                    + "AnnualRevenue is the customer's own revenue, not what it pays"
            ])
        #expect(try workspace.find(Account.self, "001bm00001ZL8UHAA1")?.name == "United Oil & Gas, UK")
        let rose = try #require(try workspace.find(Contact.self, "003bm00000zapthAAA"))
        #expect((rose.name, rose.title, rose.level) == ("Rose Gonzalez", "SVP, Procurement", .vp))
        #expect(try workspace.find(Contact.self, "003bm00000zapttAAA")?.level == .cSuite)
        #expect(try workspace.find(Contact.self, "003bm00000zbyRuAAI")?.lastTouch == Day(iso: "2026-02-23"))
    }

    @Test func dealsAreRecognisedAndRefused() throws {
        for name in ["salesforce_devorg/Opportunity.csv", "salesforce_devorg/OpportunityHistory.csv"] {
            let outcome = try #require(try workspace.take(files: [Exports.path(name)], options()).first)
            let file = try #require(name.split(separator: "/").last)
            #expect(
                outcome.faultLines() == [
                    "\(file): recognised as Salesforce opportunities, which are not needed: ARR comes from contracts "
                        + "and subscriptions. Nothing is taken from it."
                ])
        }
        #expect(try workspace.read { try $0.isEmpty })
    }

    @Test func recurringRevenueIsTheSumOfOpenSubscriptions() throws {
        let files = ["subscriptions", "support_tickets", "accounts"].map {
            Exports.path("ravenstack/ravenstack_\($0).csv")
        }
        let outcomes = try workspace.take(files: files, options())
        #expect(outcomes.flatMap(\.faults) == [])
        #expect(try workspace.count(.account) == 500)
        #expect(try workspace.count(.contract) == 500)
        #expect(try workspace.count(.ticket) == 2000)
        let arrs = try workspace.all(Contract.self).compactMap { $0.arr?.minor }.sorted()
        #expect((arrs[249] + arrs[250]) / 200 == 199_848)
        let rows = try String(contentsOfFile: files[0], encoding: .utf8).split(whereSeparator: \.isNewline)
        let open = rows.map { $0.split(separator: ",", omittingEmptySubsequences: false) }.filter {
            $0[1] == "A-2e4581" && $0[3].isEmpty
        }
        let contract = try #require(try workspace.read { try $0.all(Contract.self, account: "A-2e4581") }.first)
        #expect(contract.arr == Money(open.compactMap { Int($0[7]) }.reduce(0, +)))
        #expect(contract.subscriptions.count { $0.end == nil } == open.count)
        let ticket = try #require(try workspace.find(Ticket.self, "T-0024de"))
        #expect(ticket.closed == Day(iso: "2023-07-28") && ticket.csat == nil && ticket.firstResponseMinutes == 74)
    }

    @Test func aUsageLogIsCountedUpAndItsDoubledIdsAreTakenOnce() throws {
        let files = ["feature_usage", "subscriptions", "accounts"].map {
            Exports.path("ravenstack/ravenstack_\($0).csv")
        }
        var shares: [Double] = []
        let importer = Importer(files, options: try options())
        let outcomes = try importer.run(workspace, author: .importer) { file, phase, share in
            if file.contains("usage") && phase == .writing { shares.append(share) }
        }
        #expect(outcomes.flatMap(\.faults) == [])
        #expect(outcomes.last?.plan?.rows == 25_000)
        #expect(shares == shares.sorted() && shares.count > 10 && shares.last == 1)
        #expect(
            outcomes.last?.plan?.warnings.sorted() == [
                "rows with an id that an earlier row had, left out: 21 (the first in line 4169)",
                "usage dated after its subscription ends: 290 (the first in line 59)",
                "usage dated before its subscription starts: 19,142 (the first in line 2)",
            ])
        let uses = try workspace.all(MetricPoint.self).filter { $0.metric == "feature_uses" }
        let rows = try String(contentsOfFile: files[0], encoding: .utf8).split(whereSeparator: \.isNewline)
        var seen: Set<Substring> = []
        let total = rows.dropFirst().map { $0.split(separator: ",") }.filter { seen.insert($0[0]).inserted }
            .compactMap { Double($0[4]) }.reduce(0, +)
        #expect(uses.map(\.value).reduce(0, +) == total)
    }

    @Test(arguments: ["accounts_bom_ddmmyyyy_head.csv", "accounts_excel_ddmmyyyy_head.csv"])
    func aByteOrderMarkAndDayFirstDatesAreRead(file: String) throws {
        try workspace.take(files: [Exports.path("ravenstack/variants/\(file)")], options())
        #expect(try workspace.count(.account) == 19)
        #expect(try workspace.find(Account.self, "A-e5d6ab")?.customerSince == Day(iso: "2023-04-15"))
        #expect(try workspace.find(Account.self, "A-c4ea60")?.customerSince == Day(iso: "2023-03-09"))
        // The same accounts as their maker wrote them: the same days.
        let original = try workspace.take(files: [Exports.path("ravenstack/ravenstack_accounts.csv")], options())
        #expect(original.first?.plan?.counts.contains { $0.change == .updated } == false)
    }

    @Test func ticketsWithoutAnAccountAskForOne() throws {
        let path = Exports.path("zendesk_simple/zendesk_tickets.csv")
        let refused = try workspace.take(files: [path], options())
        #expect(
            refused.first?.faultLines() == [
                "zendesk_tickets.csv, line 1: no column says whose tickets these are. "
                    + "Name the account with --account NAME."
            ])
        try workspace.take(["accounts.csv": "account_id,name\nACC-1,Acme\n"], options())
        let taken = try workspace.take(files: [path], options(account: "acme"))
        #expect(taken.first?.faults == [])
        #expect(try workspace.all(Ticket.self).count { $0.account == "ACC-1" } == 50)
        let ticket = try #require(try workspace.find(Ticket.self, "TICKET-1001"))
        #expect((ticket.type, ticket.firstResponseMinutes, ticket.resolutionHours) == ("General Inquiry", 360, 62))
    }

    @Test func aPreviewOfAllFilesWritesNothing() throws {
        let before = try workspace.generation()
        let outcomes = try Importer(Exports.churnguard, options: try options()).preview(workspace)
        #expect(outcomes.flatMap(\.faults) == [])
        #expect(outcomes.map { $0.plan?.entries.count } == [358, 2400, 1350])
        #expect(try workspace.generation() == before)
        #expect(try workspace.read { try $0.isEmpty })
    }

    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }
}
