import Assistant
import Channels
import Days
import Foundation
import Server

/// The pages of the workspace behind links that we signed.
struct SignedPages: PageSource {
    let key: PageKey
    let pages: WebPages
    /// What day it is for the bot.
    let today: @Sendable () -> Day

    func reply(path: String, query: String, now: Int) throws -> HTTPReply {
        let address: PageAddress
        do {
            address = try key.page(path: path, query: query, now: now)
        } catch {
            let notice: WebPages.Notice = error == .stale ? .expired : .unsigned
            return .page(pages.notice(notice), status: error.status)
        }
        let page =
            switch address.kind {
            case .account: try pages.account(address.id, on: today())
            case .board: try pages.board(address.id, on: today())
            case .program: try pages.program(on: today())
            }
        guard let page else { return .page(pages.notice(.gone), status: 404) }
        return .page(page)
    }
}

extension PageLinks {
    /// Links that `key` signs, good from now for a day by the machine's clock.
    ///
    /// - Parameter base: Where people reach the server: `https://qbr.example.com`.
    init(_ key: PageKey, base: String, now: @escaping @Sendable () -> Date) {
        let base = base.hasSuffix("/") ? String(base.dropLast()) : base
        self.init { place in
            let address =
                switch place {
                case .account(let id): PageAddress(.account, id)
                case .board(let team): PageAddress(.board, team)
                case .program: PageAddress(.program)
                }
            let until = Int(now().timeIntervalSince1970.rounded(.down)) + PageKey.life
            return base + key.link(to: address, until: until)
        }
    }
}
