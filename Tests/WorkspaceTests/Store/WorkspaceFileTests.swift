import Testing

@testable import Workspace

/// Where a workspace's file is.
@Suite struct WorkspaceFileTests {
    @Test(arguments: [("x", "."), ("ab.sqlite", "."), ("/x", "/"), ("a/x", "a"), ("./x", "."), ("/a/b/x", "/a/b")])
    func theFolderOfAFileIsFoundHoweverShortItsName(path: String, folder: String) {
        #expect(WorkspaceFile(path: path).folder == folder)
    }
}
