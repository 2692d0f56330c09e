/// Finds the hour of a meeting in a text: `2pm`, `14:30`, `at 2`, `noon`.
struct ClockReader {
    private let scalars: [Unicode.Scalar]

    /// The first hour that a text names.
    ///
    /// - Returns: `14:00`, and the Unicode scalars where it stands; nil where there is none. A bare hour before eight is
    ///   one of the afternoon: nobody meets at two in the night.
    static func first(in text: String) -> (clock: String, range: Range<Int>)? {
        let reader = ClockReader(scalars: text.unicodeScalars.map(lowered))
        let place = reader.scalars.indices.lazy.filter(reader.isWordStart).compactMap(reader.hour).first
        return place.map { (clock($0.minute), $0.range) }
    }

    private typealias Place = (minute: Int, range: Range<Int>)

    /// The hour that begins with the word at a place.
    private func hour(at start: Int) -> Place? {
        if let end = end(of: "noon", at: start) ?? end(of: "midday", at: start) { return (720, start..<end) }
        if let (hour, end) = number(at: start) { return halved(hour, start, end) ?? spelled(hour, start, end) }
        return bare(at: start)
    }

    /// `2pm`, `2:30 p.m.`
    private func halved(_ hour: Int, _ start: Int, _ end: Int) -> Place? {
        guard (1...12).contains(hour) else { return nil }
        let minutes = self.minutes(at: end)
        var next = minutes?.end ?? end
        if isSpace(next) { next += 1 }
        guard let half = scalar(next), half == "a" || half == "p" else { return nil }
        next += scalar(next + 1) == "." ? 2 : 1
        guard scalar(next) == "m", !isWord(next + 1) else { return nil }
        next += scalar(next + 1) == "." ? 2 : 1
        return (hour % 12 * 60 + (half == "p" ? 720 : 0) + (minutes?.value ?? 0), start..<next)
    }

    /// `14:30`, `2:30`
    private func spelled(_ hour: Int, _ start: Int, _ end: Int) -> Place? {
        guard hour < 24, scalar(end) == ":", let minutes = self.minutes(at: end), !isWord(minutes.end) else {
            return nil
        }
        return (ofDay(hour, isPadded: scalars[start] == "0") * 60 + minutes.value, start..<minutes.end)
    }

    /// `at 2`, `at 10 o'clock`, and nothing behind it that the number may count.
    private func bare(at start: Int) -> Place? {
        guard let space = end(of: "at", at: start), isSpace(space), let (hour, last) = number(at: space + 1), hour < 24
        else { return nil }
        let clocks = isSpace(last) ? ["o'clock", "o’clock", "oclock"] : []
        let close = clocks.lazy.compactMap { self.end(of: $0, at: last + 1) }.first ?? last
        guard endsHour(close) else { return nil }
        return (ofDay(hour, isPadded: scalars[space + 1] == "0") * 60, start..<close)
    }

    /// Whether an hour ends there: with the text, at a mark, or before "on", "for", "and", "with".
    private func endsHour(_ place: Int) -> Bool {
        var next = place
        while isSpace(next) { next += 1 }
        guard let mark = scalar(next) else { return true }
        if mark == "." { return !(scalar(next + 1).map(isDigit) ?? false) }
        return ",;!?".unicodeScalars.contains(mark)
            || next > place && ["on", "for", "and", "with"].contains { end(of: $0, at: next) != nil }
    }

    // MARK: Scalars

    /// One or two digits, and where they end.
    private func number(at start: Int) -> (value: Int, end: Int)? {
        let digits = scalars[min(start, scalars.count)...].prefix(while: isDigit)
        guard (1...2).contains(digits.count) else { return nil }
        return (digits.reduce(0) { $0 * 10 + Int($1.value) - 48 }, start + digits.count)
    }

    /// `:30` or `.30`, and where it ends.
    private func minutes(at start: Int) -> (value: Int, end: Int)? {
        guard let mark = scalar(start), mark == ":" || mark == ".", let (value, end) = number(at: start + 1),
            end == start + 3, value < 60
        else { return nil }
        return (value, end)
    }

    /// Where a whole word ends that begins there.
    private func end(of word: String, at start: Int) -> Int? {
        let end = start + word.unicodeScalars.count
        guard scalars[min(start, scalars.count)...].starts(with: word.unicodeScalars), !isWord(end) else { return nil }
        return end
    }

    private func scalar(_ index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }

    private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard scalar.isASCII else { return scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar }
        return ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
    }

    private func isSpace(_ index: Int) -> Bool { scalar(index)?.properties.isWhitespace ?? false }
    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private func isWord(_ index: Int) -> Bool {
        scalar(index).map { isLetter($0) || isDigit($0) || $0 == "_" } ?? false
    }

    private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) : scalar.properties.isAlphabetic
    }

    private func isWordStart(_ index: Int) -> Bool { isWord(index) && !isWord(index - 1) }

    private func ofDay(_ hour: Int, isPadded: Bool) -> Int { (1..<8).contains(hour) && !isPadded ? hour + 12 : hour }

    private static func clock(_ minute: Int) -> String {
        [minute / 60, minute % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
    }
}
