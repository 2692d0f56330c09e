import Assistant
import Channels
import Content
import Days
import Foundation
import Reviews
import Testing
import Workspace

@testable import Server

/// Pages behind signed links, over a real socket.
@Suite struct PageTests {
    private static let key = try? PageKey(Secrets(environment: ["QBR_PAGE_SECRET": "0123456789abcdef"]))

    /// The pages of the demo, as `qbr serve` answers for them.
    private struct Pages: PageSource {
        let key: PageKey
        let pages: WebPages

        func reply(path: String, query: String, now: Int) throws -> HTTPReply {
            let address = try key.page(path: path, query: query, now: now)
            let page =
                address.kind == .account
                ? try pages.account(address.id, on: Demo.today) : try pages.board(address.id, on: Demo.today)
            return page.map { .page($0) } ?? .page(pages.notice(.gone), status: 404)
        }
    }

    private struct Brains: BrainSource {
        let kept: Brain
        func brain() -> Brain { kept }
    }

    private static func pages() throws -> (PageKey, Pages) {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let brain = try Brain(ContentFiles(directory: root.appending(path: "intents").path))
        let workspace = try Workspace.fresh()
        let author = Author(name: "test", channel: "test", conversation: "test", at: "2026-03-09T09:00:00Z")
        try workspace.turn(author) { try Demo.fill($0) }
        let key = try #require(key)
        return (key, Pages(key: key, pages: WebPages(workspace, Brains(kept: brain))))
    }

    @Test func aSignedLinkShowsThePageAndNoOtherDoes() async throws {
        let (key, pages) = try Self.pages()
        let now = RunningServer.now
        let good = key.link(to: PageAddress(.account, "acme"), until: now + 60)
        let old = key.link(to: PageAddress(.account, "acme"), until: now - 1)
        let gone = key.link(to: PageAddress(.account, "nobody"), until: now + 60)
        try await RunningServer.with(Diary(), pages: pages) { server in
            let page = try server.send("GET", good)
            #expect(page.status == 200)
            #expect(page.body.contains("<h1>Acme Corp</h1>") && page.body.contains("85 <i class=\"lamp green\""))
            #expect(!page.body.contains("<script") && !page.body.contains("{{"))
            #expect(try server.send("GET", old).status == 401)
            #expect(try server.send("GET", good.replacing("acme", with: "globex")).status == 401)
            #expect(try server.send("GET", "/pages/account/acme").status == 401)
            #expect(try server.send("GET", gone).status == 404)
            #expect(try server.send("POST", good).status == 404)
        }
    }

    @Test func withoutASecretThereAreNoPages() async throws {
        let (key, _) = try Self.pages()
        let link = key.link(to: PageAddress(.account, "acme"), until: RunningServer.now + 60)
        try await RunningServer.with(Diary()) { server in
            let reply = try server.send("GET", link)
            #expect(reply.status == 404)
        }
    }

    @Test func aPageIsCleanForKeyboardAndScreenReader() throws {
        let (_, pages) = try Self.pages()
        for id in try pages.pages.account("acme", on: Demo.today).map({ _ in ["acme", "globex", "northwind"] }) ?? [] {
            let page = try #require(try pages.pages.account(id, on: Demo.today))
            PageAudit(page).check(id)
        }
        PageAudit(try #require(try pages.pages.board("Customer Success", on: Demo.today))).check("board")
        #expect(try pages.pages.account("nobody", on: Demo.today) == nil)
    }
}

/// The rules of axe that a page of ours could break, checked on its text.
private struct PageAudit {
    let page: String

    init(_ page: String) { self.page = page }

    func check(_ name: String) {
        #expect(page.contains("<html lang=\"en\">") && page.contains("name=\"viewport\""), "\(name)")
        #expect(page.firstMatch(of: /<title>[^<]+<\/title>/) != nil, "\(name): title")
        #expect(page.matches(of: /<h1[ >]/).count == 1, "\(name): one h1")
        let levels = page.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.output.1) }
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(name): headings skip a level")
        #expect(page.contains("<main id=\"content\">") && page.contains("href=\"#content\""), "\(name): skip link")
        let ids = page.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count, "\(name): an id stands twice")
        for link in page.matches(of: /href="#([^"]+)"/) {
            #expect(ids.contains(String(link.output.1)), "\(name): #\(link.output.1) leads nowhere")
        }
        for table in page.matches(of: /<table>\s*<thead><tr>(.*?)<\/tr>/) {
            #expect(!table.output.1.contains("<th scope=\"col\"></th>"), "\(name): a column without a name")
        }
        #expect(page.firstMatch(of: /<tr[^>]*><td/) == nil, "\(name): a row without a name")
        let drawings = page.matches(of: /<svg[^>]*>/)
        #expect(drawings.allSatisfy { $0.output.contains("role=\"img\"") && $0.output.contains("aria-labelledby") })
        #expect(!page.contains("<script") && !page.contains("onclick") && !page.contains("<form"), "\(name): script")
        #expect(!page.contains("tabindex=\"1\""), "\(name): order of the keyboard")
    }
}
