import Days
import Testing

@testable import Reviews

/// Who may see and change which accounts in a chat.
@Suite struct AccessTests {
    static let owner = Person(id: "maya", name: "Maya", role: .csm, team: "north")
    static let mate = Person(id: "leo", name: "Leo", role: .csm, team: "north")
    static let lead = Person(id: "sam", name: "Sam", role: .lead, team: "north")
    static let looker = Person(id: "jo", name: "Jo", role: .viewer, team: "north")
    static let stranger = Person(id: "kim", name: "Kim", role: .csm, team: "south")
    static let otherLead = Person(id: "lena", name: "Lena", role: .lead, team: "south")
    static let admin = Person(id: "omar", name: "Omar", role: .admin, team: nil)
    static let all = [owner, mate, lead, looker, stranger, otherLead, admin]

    private func account(isPrivate: Bool?) -> Account {
        Account(
            id: "acme", name: "Acme", createdAt: Day(number: 20_454), isPrivate: isPrivate,
            provenance: Provenance(source: "test", asOf: Day(number: 20_454)))
    }

    private func seers(_ account: Account, owner: Person?) -> [String] {
        Self.all.filter { Access($0).maySee(account, owner: owner) }.map(\.id)
    }

    private func workers(_ account: Account, owner: Person?) -> [String] {
        Self.all.filter { Access($0).mayWork(on: account, owner: owner) }.map(\.id)
    }

    @Test(arguments: [nil, false]) func everybodyLooksAtWhatIsNotPrivate(isPrivate: Bool?) {
        let account = account(isPrivate: isPrivate)
        #expect(seers(account, owner: Self.owner) == Self.all.map(\.id))
        #expect(seers(account, owner: nil) == Self.all.map(\.id))
    }

    @Test func aPrivateAccountIsThereForItsTeamAndAdmins() {
        #expect(seers(account(isPrivate: true), owner: Self.owner) == ["maya", "leo", "sam", "jo", "omar"])
        #expect(seers(account(isPrivate: true), owner: nil) == ["omar"])
    }

    @Test func aCSMChangesHerOwnALeadTheTeamsAnAdminAll() {
        #expect(workers(account(isPrivate: nil), owner: Self.owner) == ["maya", "sam", "omar"])
        #expect(workers(account(isPrivate: true), owner: Self.owner) == ["maya", "sam", "omar"])
        #expect(workers(account(isPrivate: nil), owner: nil) == ["maya", "leo", "sam", "kim", "lena", "omar"])
        #expect(workers(account(isPrivate: true), owner: nil) == ["omar"])
    }

    @Test func aViewerChangesNotEvenTheirOwn() {
        #expect(!Access(Self.looker).mayWork(on: account(isPrivate: nil), owner: Self.looker))
    }

    @Test func peopleWithoutATeamAreOneTeam() {
        let first = Person(id: "a", name: "A", role: .csm)
        let second = Person(id: "b", name: "B", role: .lead)
        #expect(Access(second).mayWork(on: account(isPrivate: true), owner: first))
    }

    @Test func theOwnerIsAskedFirstThenLeadsThenAdmins() {
        let able = Access.workers(on: account(isPrivate: nil), owner: Self.owner, among: Self.all.reversed())
        #expect(able.map(\.id) == ["maya", "sam", "omar"])
    }
}
