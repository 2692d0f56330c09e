// A line editor over libedit, without the parts that Swift cannot call: el_set, el_get and history are variadic,
// FILE pointers are globals, and the read loop has to answer signals.
#ifndef QBR_EDITOR_H
#define QBR_EDITOR_H

typedef struct qbr_editor qbr_editor;

/// Called for Tab with the text before the cursor; it may call qbr_editor_replace and qbr_editor_show.
typedef void (*qbr_complete)(void *context, const char *before_cursor);

/// QBR_INTERRUPTED is Ctrl-C with nothing typed, QBR_DROPPED Ctrl-C with something typed, which is gone.
typedef enum { QBR_LINE, QBR_INTERRUPTED, QBR_DROPPED, QBR_END } qbr_outcome;

/// Opens an editor on two descriptors, which stay the caller's; NULL where the terminal cannot be set up.
qbr_editor *qbr_editor_open(int input, int output);
void qbr_editor_close(qbr_editor *editor);

/// Who completes; `context` is handed back.
void qbr_editor_on_complete(qbr_editor *editor, qbr_complete complete, void *context);

/// Reads one line. `prompt` may hold escape sequences, each between two \001 bytes.
///
/// For QBR_LINE `*line` is its text, which is valid until the next call; otherwise NULL.
qbr_outcome qbr_editor_read(qbr_editor *editor, const char *prompt, const char **line);

/// Puts `text` in place of all that stands before the cursor.
void qbr_editor_replace(qbr_editor *editor, const char *text);

/// Shows `text` below the line that is being edited.
void qbr_editor_show(qbr_editor *editor, const char *text);

void qbr_editor_remember(qbr_editor *editor, const char *line);
void qbr_editor_forget_all(qbr_editor *editor);

/// The width of the terminal behind a descriptor in columns; 0 where there is none.
int qbr_terminal_width(int descriptor);

#endif
