import Reviews

extension Rows {
    /// The ids of the private accounts that are not there for a person in a chat, in order.
    func accountsHidden(from person: Person) throws -> [String] {
        let everything = Rows(db: db)
        return try everything.entities(Account.self, where: db.dialect.isPrivate, order: "id").filter { account in
            let owner = try account.ownerCSM.flatMap { id in
                try everything.text(.person, id).map { try EntityCoding.decode(Person.self, id: id, from: $0) }
            }
            return !Access(person).maySee(account, owner: owner)
        }.map(\.id)
    }
}
