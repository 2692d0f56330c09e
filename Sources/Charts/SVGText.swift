/// Pieces of SVG: numbers without exponents, text without markup.
package enum SVGText {
    /// Text that stays text, in HTML as well.
    package static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.append(character)
            }
        }
        return escaped
    }

    /// A place in the drawing, to a tenth.
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        return sign + String(abs(tenths) / 10) + (tenths.isMultiple(of: 10) ? "" : ".\(abs(tenths) % 10)")
    }

    enum Anchor: String { case start, middle, end }

    static func text(_ text: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, style: String = "t") -> String
    {
        "<text class=\"\(style)\" x=\"\(number(x))\" y=\"\(number(y))\" text-anchor=\"\(anchor.rawValue)\">\(escaped(text))</text>"
    }

    static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, style: String) -> String {
        "<line class=\"\(style)\" x1=\"\(number(x1))\" y1=\"\(number(y1))\" x2=\"\(number(x2))\" y2=\"\(number(y2))\"/>"
    }

    static func bar(_ x: Double, _ y: Double, _ width: Double, _ height: Double, series: Int) -> String {
        "<rect class=\"s\(series + 1)\" x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(max(1, width)))\" "
            + "height=\"\(number(max(1, height)))\"/>"
    }

    /// A text cut to so many characters, with an ellipsis.
    static func cut(_ text: String, _ length: Int) -> String {
        text.count > length ? text.prefix(length - 1).trimmingSuffix + "…" : text
    }
}

extension Substring {
    fileprivate var trimmingSuffix: String {
        var text = self
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }
}
