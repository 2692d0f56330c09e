/// Why a backup could not be made, or was not restored.
package enum BackupError: Error, Equatable {
    /// Something is at the place where the backup should go.
    case exists(path: String)
    case unwritable(path: String, reason: String)
    case missing(path: String)
    /// No database at all, or one of another program.
    case foreign(path: String)
    /// A workspace in use, without the seal of a backup.
    case workspace(path: String)
    /// Cut off, or changed since it was made.
    case damaged(path: String, detail: String)
    /// Made by a later version of this program.
    case newer(path: String, program: String)
    /// Where it should be restored to, something is kept.
    case occupied(path: String, accounts: Int)
}

extension BackupError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .exists(let path):
            "'\(path)' is there already, and a backup overwrites nothing; give it another name."
        case .unwritable(let path, let reason):
            "The backup '\(path)' cannot be written (\(reason)); check its folder, who may write there, and the space left."
        case .missing(let path):
            "There is no '\(path)'; check the name of the backup."
        case .foreign(let path):
            "'\(path)' is no backup of qbr, so nothing was restored; name a file that 'qbr backup' made."
        case .workspace(let path):
            "'\(path)' is a workspace and no backup, so nothing was restored; use it as it is with --db '\(path)'."
        case .damaged(let path, let detail):
            "The backup '\(path)' is damaged (\(detail)), so nothing was restored; take an earlier one."
        case .newer(let path, let program):
            "The backup '\(path)' was made by a newer qbr (\(program)), so nothing was restored; update qbr."
        case .occupied(let path, let accounts):
            "The workspace '\(path)' is not empty (\(accounts) accounts), so nothing was restored; name a new file with --db."
        }
    }
}
