/// When nothing may be said, in minutes after midnight: from `from` until before `until`, over midnight where it begins
/// later than it ends.
package struct QuietHours: Hashable, Sendable {
    package var from: Int
    package var until: Int

    package init(from: Int, until: Int) {
        self.from = from
        self.until = until
    }

    package func contains(_ minute: Int) -> Bool {
        from <= until ? from <= minute && minute < until : minute >= from || minute < until
    }
}
