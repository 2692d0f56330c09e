import Reviews

/// Our own people in the demo.
///
/// Maya is the only csm, so that the terminal knows who is typing. Sam looks after accounts too, as a team lead.
enum DemoPeople {
    static let maya = person("Maya Lindqvist", .csm, "Customer Success Manager")
    static let sam = person("Sam Whitlock", .lead, "Lead CSM, strategic accounts")
    static let lena = person("Lena Novak", .lead, "Manager, Customer Success")
    static let omar = person("Omar Haddad", .admin, "Director, Customer Success")
    static let jo = person("Jo Reyes", .viewer, "Account Executive")
    static let ravi = person("Ravi Menon", .viewer, "Integration Engineer")
    static let sarah = person("Sarah Johnson", .viewer, "Integration Engineer")
    static let kim = person("Kim Doyle", .viewer, "Trainer")

    static let all = [maya, sam, lena, omar, jo, ravi, sarah, kim]

    /// A person whose id and address are the first name in lower case.
    private static func person(_ name: String, _ role: Person.Role, _ title: String) -> Person {
        let id = name.prefix { $0 != " " }.lowercased()
        return Person(id: id, name: name, email: "\(id)@us.example", role: role, title: title)
    }
}
