import CEditlineShim
import Glibc

/// How text may look where it is going to be read.
package struct TerminalStyle: Sendable {
    /// Whether colours and bold are wanted.
    package let isColoured: Bool
    /// How many columns there are at the moment; nil where lines are as long as they are.
    package let width: @Sendable () -> Int?

    package init(isColoured: Bool, width: @escaping @Sendable () -> Int?) {
        self.isColoured = isColoured
        self.width = width
    }

    /// No colour, no wrapping: what goes into a pipe.
    package static let plain = TerminalStyle(isColoured: false, width: { nil })

    /// The style for a descriptor.
    ///
    /// `NO_COLOR` switches colour off, `CLICOLOR_FORCE` on; otherwise there is colour on a terminal whose
    /// `TERM` is set, and not to `dumb`. The width is the terminal's, asked anew each time, else `COLUMNS`, else 80.
    package static func of(descriptor: Int32, environment: [String: String]) -> TerminalStyle {
        let isTerminal = isatty(descriptor) == 1
        let isColoured = isColoured(isTerminal: isTerminal, environment: environment)
        guard isTerminal else { return TerminalStyle(isColoured: isColoured, width: { nil }) }
        let fallback = environment["COLUMNS"].flatMap { Int($0) } ?? 80
        return TerminalStyle(isColoured: isColoured) {
            let columns = Int(qbr_terminal_width(descriptor))
            return columns > 0 ? columns : fallback
        }
    }

    static func isColoured(isTerminal: Bool, environment: [String: String]) -> Bool {
        func isSet(_ name: String) -> Bool { environment[name].map { !$0.isEmpty } ?? false }
        if isSet("NO_COLOR") { return false }
        if isSet("CLICOLOR_FORCE"), environment["CLICOLOR_FORCE"] != "0" { return true }
        return isTerminal && environment["TERM"] ?? "dumb" != "dumb" && environment["CLICOLOR"] != "0"
    }
}

extension TerminalStyle {
    /// Markdown as it is to be written in this style, without a line end after it.
    package func text(_ markdown: String) -> String { MarkdownRenderer(self).render(markdown) }
}
