extension [Contact] {
    /// Who speaks for us at the customer: the first champion who is still there.
    package var champion: Contact? { first { $0.isActive && $0.roles.contains(.champion) } }

    /// Whom we deal with: the champion, else the first who is still there.
    package var counterpart: Contact? { champion ?? first(where: \.isActive) }
}
