import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// The file of a workspace, looked at before SQLite opens it, so that what is wrong can be said plainly.
struct WorkspaceFile {
    let path: String

    /// Makes the folder (0700) and the file (0600) where they are missing.
    ///
    /// - Returns: Whether the workspace can be written.
    /// - Throws: ``WorkspaceError``: a folder, unreadable, or it cannot be created.
    func prepare() throws(WorkspaceError) -> Bool {
        var isFolder = false
        if exists(&isFolder) {
            guard !isFolder else { throw .isFolder(path: path) }
            guard access(path, R_OK) == 0 else { throw .unreadable(path: path, reason: reason) }
            return access(path, W_OK) == 0 && access(folder, W_OK) == 0
        }
        try create()
        return true
    }

    private func create() throws(WorkspaceError) {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .cannotCreate(path: path, reason: "its folder '\(folder)' cannot be made")
        }
        // Not open(2): closing a descriptor of the file would drop SQLite's locks on it in this process.
        guard mknod(path, S_IFREG | 0o600, 0) == 0 || errno == EEXIST else {
            throw .cannotCreate(path: path, reason: reason)
        }
    }

    /// The name by which SQLite opens a file that can only be read.
    ///
    /// A database in WAL mode needs files beside it. Where none are there and none can be made, nobody is writing,
    /// and SQLite is told that the file does not change.
    var readOnlyName: String {
        guard !FileManager.default.fileExists(atPath: path + "-wal") else { return path }
        let escaped = ["%": "%25", "?": "%3f", "#": "%23"]
        return "file:" + path.map { escaped[String($0)] ?? String($0) }.joined() + "?immutable=1"
    }

    /// Runs `work` while no other process runs such work in the same folder.
    ///
    /// The lock is on the folder, since SQLite's own locks are on the file.
    func whileAlone<T>(_ work: () throws -> T) throws -> T {
        let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { if descriptor >= 0 { close(descriptor) } }
        flock(descriptor, LOCK_EX)
        return try work()
    }

    /// Not Foundation's: on Linux it stops the program at a name of one letter.
    var folder: String {
        guard let end = path.lastIndex(of: "/") else { return "." }
        return end == path.startIndex ? "/" : String(path[..<end])
    }

    private func exists(_ isFolder: inout Bool) -> Bool {
        var found: ObjCBool = false
        defer { isFolder = found.boolValue }
        return FileManager.default.fileExists(atPath: path, isDirectory: &found)
    }

    private var reason: String { String(cString: strerror(errno)).lowercased() }
}
