import Days
import Reviews

// Maya's small accounts: one a file would be three files of a few lines.

extension DemoBook {
    /// Larkspur Dental, SMB, $18,000: healthy, renews in June, and no review planned.
    static let larkspur: DemoBook = {
        let page = DemoPage(account: "larkspur", csm: DemoPeople.maya, asOf: .on(2026, 3, 8))
        let judith = page.contact(
            "Judith Weiss", "Practice Manager", .manager, [.champion, .decider], since: .on(2024, 6, 12),
            lastTouch: .on(2026, 2, 19))
        return DemoBook(
            accounts: [page.small("Larkspur Dental", aliases: ["Larkspur"], "Healthcare", since: .on(2024, 6, 12))],
            contracts: [page.smallContract(Money(18_000), renews: .on(2026, 6, 12), seats: 12, signatory: judith)],
            contacts: [judith],
            spiced: [
                page.spiced(
                    version: 1, on: .on(2025, 6, 18), by: judith, situation: ["12 people, two practices"],
                    pain: ["missed appointments"], impact: ["missed appointments 9% → 4%"], criticalEvent: nil,
                    decision: ["Judith decides"])
            ],
            goals: [
                Goal(
                    id: page.goalID(1), account: page.account, spicedVersion: 1, category: .quality,
                    statement: "Cut missed appointments to 4%", short: "4% missed appointments",
                    label: "Missed appointments", metric: "missed_appointments", unit: "%", direction: .down,
                    baseline: 9, target: 4, current: 4.5, due: .on(2026, 6, 12), ownerCustomer: judith.id,
                    ownerVendor: page.csm.id, provenance: page.source())
            ],
            metrics: page.series("missed_appointments", [6, 5, 4.5], unit: "%")
                + page.series("weekly_logins", [58, 60, 61], level: 3)
                + page.figures([
                    "active_seats": 11, "total_seats": 12, "feature_adoption_score": 0.8, "training_completion": 1,
                    "nps_score": 50,
                ]),
            reviews: [page.held(on: .on(2025, 6, 18), minutes: 30, with: [judith])])
    }()

    /// Fernhill School, Tech-Touch, $3,600: digital reviews only.
    static let fernhill: DemoBook = {
        let page = DemoPage(account: "fernhill", csm: DemoPeople.maya, asOf: .on(2026, 3, 1))
        let owen = page.contact("Owen Pryce", "Bursar", .manager, [.decider], since: .on(2025, 9, 1))
        return DemoBook(
            accounts: [page.small("Fernhill School", aliases: ["Fernhill"], "Education", since: .on(2025, 9, 1))],
            contracts: [page.smallContract(Money(3_600), renews: .on(2026, 8, 31), seats: 5, signatory: owen)],
            contacts: [owen],
            metrics: page.series("weekly_logins", [18, 22], level: 3)
                + page.figures(["active_seats": 4, "total_seats": 5]))
    }()

    /// Kestrel Freight: new, and its contract is not in yet, so ARR and segment are unknown and asked for.
    static let kestrel: DemoBook = {
        let page = DemoPage(account: "kestrel", csm: DemoPeople.maya, asOf: .on(2026, 3, 4))
        let ruth = page.contact(
            "Ruth Amadi", "Operations Manager", .manager, [.champion], since: .on(2026, 2, 16),
            lastTouch: .on(2026, 3, 4))
        return DemoBook(
            accounts: [page.small("Kestrel Freight", aliases: ["Kestrel"], "Logistics", since: .on(2026, 2, 16))],
            contacts: [ruth])
    }()
}

extension DemoPage {
    /// The account itself, of a customer about whom little is known.
    fileprivate func small(_ name: String, aliases: [String], _ industry: String, since: Day) -> Account {
        Account(
            id: account, name: name, aliases: aliases, domain: "\(account).example", industry: industry,
            ownerCSM: csm.id, createdAt: since, customerSince: since, provenance: source())
    }

    fileprivate func smallContract(_ arr: Money, renews: Day, seats: Int, signatory: Contact) -> Contract {
        Contract(
            id: "\(account)-contract", account: account, arr: arr, acv: arr, renewalDate: renews, autoRenew: true,
            noticeDays: 30, seatsLicensed: seats, paymentStatus: "paid", signatory: signatory.id,
            provenance: source())
    }
}
