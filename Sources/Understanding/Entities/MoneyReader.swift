/// Reads amounts of money: `$50`, `220k usd`, `1.200,50 €`, "two and a half million dollars", "20 dollars and 43 cents".
struct MoneyReader {
    let tokens: [Token]
    let numerals: Numerals
    let scalars: [Unicode.Scalar]
    /// The workspace's currency, ISO 4217.
    let home: String

    private struct Name {
        var codes: [String]
        /// Index of the token after it.
        var end: Int
        /// Whether it stands before amounts as well as behind them: `$`, `USD`, `Rs`.
        var leads = false
    }

    /// The amount that begins at a token.
    func figure(at index: Int) -> Figure? {
        guard var figure = prefixed(at: index) ?? suffixed(at: index) ?? coins(at: index) else { return nil }
        addChange(to: &figure)
        return figure
    }

    // MARK: Before and behind the number

    /// `$50`, `US$4.7 billion`, `EUR 20`, `Rs. 20`, "ringgit 42".
    private func prefixed(at index: Int) -> Figure? {
        guard mayLead(index), let name = name(at: index) else { return nil }
        var start = name.end
        let isNegative = word(start) == "-" && isNumber(start + 1) && !tokens[start + 1].isSpaced
        if isNegative || (word(start) == "." && isNumber(start + 1) && tokens[start + 1].isSpaced) { start += 1 }
        if word(start) == ".", word(start - 1) == "rs", isNumber(start + 1) { start += 1 }
        guard start < tokens.count, tokens[start].kind != .word, var number = amount(at: start, behind: name) else {
            return nil
        }
        guard name.leads || endsClause(number.end) else { return nil }
        var codes = name.codes
        if let repeated = self.name(at: number.end), repeated.codes.contains(where: codes.contains) {
            codes = repeated.codes.filter(codes.contains)
            number.end = repeated.end
        }
        guard numerals.isFree(number.end) else { return nil }
        let code = Currency.meant(codes, home: home)
        let value = written(number, in: code)
        return Figure(
            tokens: index..<number.end, value: isNegative ? -value : value, unit: .money(code), scale: number.scale)
    }

    /// `50€`, `220k usd`, "two hundred bucks", "a dollar", "75 USD million", "twenty grand".
    private func suffixed(at index: Int) -> Figure? {
        guard var number = amount(at: index) ?? one(at: index) else { return nil }
        if word(number.end) == "grand" {
            return Figure(
                tokens: index..<number.end + 1, value: number.value * 1000, unit: .money(home), scale: number.scale)
        }
        guard let name = name(at: number.end), isMeant(name, behind: number) else { return nil }
        number.end = name.end
        let code = Currency.meant(name.codes, home: home)
        let value = written(number, in: code)
        let whole = numerals.scaled(Numerals.Match(value: value, end: number.end, scale: number.scale))
        guard tokens[whole.end - 1].kind == .symbol || numerals.isFree(whole.end) else { return nil }
        return Figure(tokens: index..<whole.end, value: whole.value, unit: .money(code), scale: whole.scale)
    }

    /// "20 cents", "a dime", `10¢`: less than one.
    private func coins(at index: Int) -> Figure? {
        guard let number = numerals.opening(at: index) ?? one(at: index) ?? alone(at: index),
            let coin = coin(at: number.end)
        else { return nil }
        let code = Currency.meant(coin.codes, home: home)
        return Figure(
            tokens: index..<number.end + 1, value: number.value * coin.hundredths / 100, unit: .money(code))
    }

    /// "dime" as the whole answer: one of them.
    private func alone(at index: Int) -> Numerals.Match? {
        let isCoin = tokens.count == 1 && tokens[index].text.utf8.count > 2
        return isCoin ? Numerals.Match(value: 1, end: index) : nil
    }

    /// "$3 $40 seats": a sign that a figure follows belongs to that figure; "5 won" is no money.
    private func isMeant(_ name: Name, behind number: Numerals.Match) -> Bool {
        let first = tokens[number.end]
        if first.kind == .symbol, first.isSpaced, name.end < tokens.count, numerals.opening(at: name.end) != nil {
            return false
        }
        guard name.end == number.end + 1, Currency.isEveryday(first.text), !name.codes.contains(home) else {
            return true
        }
        return number.value >= 1000 && endsClause(name.end)
    }

    /// The number, with the thousands that a dot means in that currency: `EUR 28.000`, `$28.000`.
    private func written(_ number: Numerals.Match, in code: String) -> Double {
        guard let dotted = number.dotted,
            Currency.writesDots(code) || Double((dotted / 1000).nearest) == dotted / 1000
        else { return number.value }
        return dotted
    }

    /// The number at a token, in which `m`, `b` and `t` are millions, billions and trillions.
    private func amount(at index: Int, behind lead: Name? = nil) -> Numerals.Match? {
        let isLed = lead != nil
        guard var number = numerals.opening(at: index),
            isLed || index == 0 || tokens[index].isSpaced || tokens[index].kind == .word
                || numerals.match(at: index) != nil || word(index - 1) == "-"
        else { return nil }
        guard number.end < tokens.count, number.scale == 1, tokens[index].kind != .word,
            let factor = MoneyReader.letters[tokens[number.end].text] ?? lakh(at: number.end, lead),
            !tokens[number.end].isSpaced || isLed || name(at: number.end + 1) != nil
        else { return number }
        number.value *= factor
        number.scale = factor
        number.end += 1
        number.dotted = nil
        return number.value <= Numerals.greatest ? number : nil
    }

    /// The `L` of `Rs 30L` and `5L INR`: a hundred thousand, of rupees alone.
    private func lakh(at index: Int, _ lead: Name?) -> Double? {
        guard word(index) == "l", let name = lead ?? name(at: index + 1), name.codes.contains("INR") else { return nil }
        return 1e5
    }

    private static let letters = ["k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12]

    /// "a dollar", "a grand", "a dime".
    private func one(at index: Int) -> Numerals.Match? {
        guard tokens[index].text == "a" || tokens[index].text == "one" else { return nil }
        let noun = word(index + 1)
        let isNoun =
            noun == "grand" || (noun.utf8.count > 3 && Currency.named(noun) != nil) || coin(at: index + 1) != nil
        return isNoun ? Numerals.Match(value: 1, end: index + 1) : nil
    }

    // MARK: Cents

    /// "20 dollars and 43 cents", `$20 43c`; "20 dollars 43" where nothing follows that would be counted.
    private func addChange(to figure: inout Figure) {
        guard case .money(let code) = figure.unit, figure.scale == 1, figure.value.magnitude >= 1 else { return }
        let end = figure.tokens.upperBound
        let isAnd = word(end) == "and"
        let next = isAnd ? end + 1 : end
        guard let number = numerals.opening(at: next), number.value < 100, number.scale == 1 else { return }
        let before = word(figure.tokens.lowerBound - 1)
        let change: Double
        if let coin = coin(at: number.end), coin.codes.contains(code) || coin.hundredths == 1 {
            change = number.value * coin.hundredths / 100
            figure.tokens = figure.tokens.lowerBound..<number.end + 1
        } else if number.end == tokens.count, Double(figure.value.nearest) == figure.value, number.value >= 1,
            !(isAnd && ["between", "from"].contains(before)), Double(number.value.nearest) == number.value,
            figure.tokens.lowerBound == 0 || !isAnd
        {
            change = number.value / 100
            figure.tokens = figure.tokens.lowerBound..<number.end
        } else {
            return
        }
        figure.value += figure.value < 0 ? -change : change
    }

    private func coin(at index: Int) -> (hundredths: Double, codes: [String])? {
        guard index < tokens.count else { return nil }
        guard tokens[index].text.utf8.count > 1 || !tokens[index].isSpaced || index == tokens.count - 1 else {
            return nil
        }
        return Currency.coin(tokens[index].text)
    }

    // MARK: Names

    /// Whether a number may follow, so that a name is worth looking for.
    private func mayLead(_ index: Int) -> Bool {
        switch tokens[index].kind {
        case .symbol: true
        case .word: (1...3).contains { isNumber(index + $0) } || (word(index + 1) == "." && isNumber(index + 4))
        default: false
        }
    }

    /// The name of a currency at a token: `€`, `usd`, "dollars", `US$`, "hong kong dollars".
    private func name(at index: Int) -> Name? {
        guard index < tokens.count, tokens[index].kind == .word || tokens[index].kind == .symbol else { return nil }
        let token = tokens[index]
        if let codes = Currency.named(token.text), !Currency.isWord(token.text) || isCapital(token) {
            return Name(codes: codes, end: index + 1, leads: token.kind == .symbol || Currency.isShort(token.text))
        }
        guard token.kind == .word, index + 1 < tokens.count else { return nil }
        if let name = dotted(at: index) { return name }
        if let code = Currency.origin(token.text), let name = noun(at: index + 1, of: code) { return name }
        guard let code = Currency.origin(token.text + " " + word(index + 1)) else { return nil }
        return noun(at: index + 2, of: code)
    }

    /// `L.E.`, `A.E.D`: a short form with a dot behind each letter, with or without the last one.
    private func dotted(at index: Int) -> Name? {
        var letters = ""
        var end = index
        while end < tokens.count, tokens[end].kind == .word, tokens[end].text.utf8.count == 1,
            end == index || !tokens[end].isSpaced
        {
            letters += tokens[end].text
            end += 1
            guard word(end) == ".", !tokens[end].isSpaced else { break }
            end += 1
        }
        guard (2...3).contains(letters.utf8.count), let codes = Currency.named(letters) else { return nil }
        return Name(codes: codes, end: end, leads: true)
    }

    /// "dollars" after "canadian", a sign right behind `US`.
    private func noun(at index: Int, of code: String) -> Name? {
        guard index < tokens.count, let codes = Currency.named(tokens[index].text), codes.contains(code) else {
            return nil
        }
        let isSign = tokens[index].kind == .symbol
        guard isSign ? !tokens[index].isSpaced : tokens[index - 1].text.utf8.count > 1 else { return nil }
        return Name(codes: [code], end: index + 1, leads: isSign)
    }

    private func isCapital(_ token: Token) -> Bool {
        scalars[token.range].allSatisfy { (0x41...0x5A).contains($0.value) }
    }

    // MARK: Tools

    /// Whether nothing that could be counted follows.
    private func endsClause(_ index: Int) -> Bool {
        index >= tokens.count || [".", ",", ";", ":", "!", "?", ")", "/"].contains(tokens[index].text)
    }

    private func isNumber(_ index: Int) -> Bool { index < tokens.count && tokens[index].kind == .number }

    private func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
}
