/// What a CSM may do to an agenda. Each gives the changed agenda back, or refuses by name.
extension Agenda {
    /// Gives a section another length. Freed minutes become spare; more are taken from what is spare.
    package func resize(_ index: Int, to minutes: Int) throws(AgendaRefusal) -> Agenda {
        let item = try section(at: index)
        guard minutes >= 1 else { throw .tooFewMinutes(section: item.title, minutes: minutes) }
        let missing = minutes - item.minutes - spare
        guard minutes <= item.minutes || missing <= 0 else { throw .noRoom(section: item.title, missing: missing) }
        var agenda = self
        agenda.items[index].minutes = minutes
        return agenda
    }

    /// Puts a section where another one stands; those behind make room.
    package func move(_ index: Int, to target: Int) throws(AgendaRefusal) -> Agenda {
        let item = try section(at: index)
        _ = try section(at: target)
        var agenda = self
        agenda.items.remove(at: index)
        agenda.items.insert(item, at: target)
        return try agenda.holdingToTheOrder()
    }

    /// Puts a section just before another one.
    package func move(_ index: Int, before other: Int) throws(AgendaRefusal) -> Agenda {
        try move(index, to: index < other ? other - 1 : other)
    }

    /// Puts a section just after another one.
    package func move(_ index: Int, after other: Int) throws(AgendaRefusal) -> Agenda {
        try move(index, to: index < other ? other : other + 1)
    }

    /// Adds a section; at the end, before the close, where no place is given. It must fit into what is spare.
    package func add(_ item: AgendaItem, at index: Int? = nil) throws(AgendaRefusal) -> Agenda {
        guard let title = item.title.trimmedOrNil else { throw .emptyTitle }
        guard item.minutes >= 1 else { throw .tooFewMinutes(section: title, minutes: item.minutes) }
        guard item.minutes <= spare else { throw .noRoom(section: title, missing: item.minutes - spare) }
        let end = items.firstIndex { $0.section == .close } ?? items.count
        let place = index ?? end
        guard (0...items.count).contains(place) else { throw .noSuchSection }
        var agenda = self
        agenda.items.insert(item, at: place)
        return try agenda.holdingToTheOrder()
    }

    /// Takes a section off; its minutes become spare. The goal check stays.
    package func drop(_ index: Int) throws(AgendaRefusal) -> Agenda {
        guard try section(at: index).section != .businessContext else { throw .goalCheckStays }
        var agenda = self
        agenda.items.remove(at: index)
        return agenda
    }

    /// Gives a section another title, and another lead where one is named.
    package func rename(_ index: Int, to title: String, lead: String? = nil) throws(AgendaRefusal) -> Agenda {
        _ = try section(at: index)
        guard let title = title.trimmedOrNil else { throw .emptyTitle }
        var agenda = self
        agenda.items[index].title = title
        agenda.items[index].lead = lead ?? agenda.items[index].lead
        return agenda
    }

    private func section(at index: Int) throws(AgendaRefusal) -> AgendaItem {
        guard items.indices.contains(index) else { throw .noSuchSection }
        return items[index]
    }

    private func holdingToTheOrder() throws(AgendaRefusal) -> Agenda {
        if let early = looksBackTooEarly { throw .goalsBeforeResults(section: early.title) }
        return self
    }

    /// The first section that looks back before the goals were checked (L10); nil where the order holds.
    var looksBackTooEarly: AgendaItem? {
        let goals = items.firstIndex { $0.section == .businessContext } ?? items.count
        return items[..<goals].first { $0.focus == .past || $0.section == .valueReview }
    }
}
