/// Why a workspace could not be opened, read or written.
package enum WorkspaceError: Error, Equatable {
    case isFolder(path: String)
    /// The file or its folder is not there and cannot be made.
    case cannotCreate(path: String, reason: String)
    case unreadable(path: String, reason: String)
    case notADatabase(path: String)
    /// A database of another program.
    case foreign(path: String)
    case damaged(path: String, detail: String)
    /// Written by a later version of this program.
    case newer(path: String, migrations: [String])
    /// Written by an earlier version, and it cannot be brought up to date because it is read-only.
    case outdated(path: String)
    case locked(path: String)
    case readOnly(path: String)
    case full(path: String)
    case failed(path: String, detail: String)
    /// A server that cannot be reached, or lets nobody in.
    case unreachable(place: String, reason: String)
    /// The server was lost while something was being saved: it may have been, or not.
    case unconfirmed(place: String)
    case passwordInURL(place: String)
    /// Not said why, since what libpq says of it may hold a part of a password.
    case badURL

    /// Another turn was saved in between; `expected` is the version that the stored one was taken for.
    case conversationMoved(id: String, expected: Int, stored: Int)
    /// A kept version was to be changed, which is what a new version is for.
    case appendOnly(kind: EntityKind, id: String)
    case withoutID(kind: EntityKind)
    /// It refers to something that is not there; `to` are the kinds that it may refer to.
    case refersToNothing(kind: EntityKind, id: String, to: [String])
    /// It breaks a rule of the schema, such as an action's owner or a version's number.
    case invalid(kind: EntityKind, id: String, rule: String)
    /// Others refer to it.
    case inUse(kind: EntityKind, id: String, by: [String])
    /// An undo, but the entity is no longer as that turn left it.
    case changedSince(kind: EntityKind, id: String, by: String, at: String)
    case undecodable(kind: EntityKind, id: String, reason: String)
    case unwritable(kind: EntityKind, id: String, reason: String)
}

extension WorkspaceError: CustomStringConvertible {
    /// One sentence or two: what is wrong, where, what to do.
    package var description: String {
        switch self {
        case .isFolder(let path):
            "'\(path)' is a folder, not a database; name a file in it, such as '\(path)/qbr.sqlite'."
        case .cannotCreate(let path, let reason):
            "The workspace '\(path)' cannot be created (\(reason)); choose another place with --db or QBR_HOME."
        case .unreadable(let path, let reason):
            "The workspace '\(path)' cannot be read (\(reason)); check its permissions and those of its folder."
        case .notADatabase(let path):
            "'\(path)' is not a database; name another file with --db, or move this one away."
        case .foreign(let path):
            "'\(path)' is a database of another program; name another file with --db."
        case .damaged(let path, let detail):
            "The workspace '\(path)' is damaged (\(detail)); copy the file aside, then name a new one with --db "
                + "and import the exports again."
        case .newer(let path, let migrations):
            "The workspace '\(path)' was written by a newer version of qbr "
                + "(it has \(migrations.joined(separator: ", "))); update qbr."
        case .outdated(let path):
            "The workspace '\(path)' is from an older version of qbr and cannot be brought up to date "
                + "because it is read-only; make it writable once."
        case .locked(let path):
            "The workspace '\(path)' is locked by another program; try again when that is done."
        case .readOnly(let path):
            "The workspace '\(path)' is read-only, so nothing was saved; make the file and its folder writable."
        case .full(let path):
            "The disk of the workspace '\(path)' is full, so nothing was saved; free some space and try again."
        case .failed(let path, let detail):
            "The workspace '\(path)' failed (\(detail)); 'qbr doctor' checks it."
        default:
            aboutServer ?? aboutEntity
        }
    }

    private var aboutServer: String? {
        switch self {
        case .unreachable(let place, let reason):
            "The database '\(place)' cannot be reached (\(reason)); check that it runs, its address, and who may log in "
                + "(PGUSER, PGPASSFILE)."
        case .unconfirmed(let place):
            "The database '\(place)' went away while this was being saved; send it again: what was saved is not done twice."
        case .passwordInURL(let place):
            "The database '\(place)' was given with a password, which others could read; put it into the file that "
                + "PGPASSFILE names (~/.pgpass)."
        case .badURL:
            "The database's URL cannot be read; write it as postgres://user@host:5432/database."
        default:
            nil
        }
    }

    private var aboutEntity: String {
        switch self {
        case .conversationMoved(let id, let expected, let stored):
            "The conversation '\(id)' went on elsewhere (version \(stored), not \(expected)); read it again and retry."
        case .appendOnly(let kind, let id):
            "The \(kind.name) '\(id)' is kept as it is; save the change as a new version."
        case .withoutID(let kind):
            "This \(kind.name) has no id; give it one."
        case .refersToNothing(let kind, let id, let to):
            "The \(kind.name) '\(id)' refers to something that is not in the workspace; "
                + "save its \(to.joined(separator: " or ")) first."
        case .invalid(let kind, let id, let rule):
            "The \(kind.name) '\(id)' cannot be saved (\(rule)); correct it and try again."
        case .inUse(let kind, let id, let users):
            "The \(kind.name) '\(id)' is still referred to (by \(users.joined(separator: ", "))); remove that first."
        case .changedSince(let kind, let id, let name, let at):
            "The \(kind.name) '\(id)' was changed since, by \(name) at \(at), so this is not undone; "
                + "change it by hand."
        case .undecodable(let kind, let id, let reason):
            "The stored \(kind.name) '\(id)' cannot be read (\(reason)); copy the workspace's file aside, then update qbr, "
                + "or name a new file with --db and import the exports again."
        case .unwritable(let kind, let id, let reason):
            "The \(kind.name) '\(id)' cannot be written (\(reason)); correct its values."
        default:
            ""
        }
    }
}
