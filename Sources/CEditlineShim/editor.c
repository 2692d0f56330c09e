#define _GNU_SOURCE
#include "qbr_editor.h"

#include <errno.h>
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

struct qbr_editor {
    EditLine *line;
    History *history;
    FILE *in;
    FILE *out;
    char *prompt;
    mbstate_t decoding;
    qbr_outcome outcome;
    qbr_complete complete;
    void *context;
};

static volatile sig_atomic_t resized = 0;
static volatile sig_atomic_t continued = 0;

/// The terminal as it was lent to us, for a signal that ends the program: a handler has nothing else to look at.
static struct {
    volatile sig_atomic_t is_lent;
    int input, output;
    struct termios mode;
} lent;

static const char paste_off[] = "\033[?2004l";

/// Gives the terminal back and ends as the signal would have: only calls that a handler may make.
static void give_back(int number) {
    if (lent.is_lent) {
        lent.is_lent = 0;
        tcsetattr(lent.input, TCSANOW, &lent.mode);
        ssize_t written = write(lent.output, paste_off, sizeof paste_off - 1);
        (void)written;
    }
    raise(number);  // its own action stands again, and waits until this handler returns
}

/// What nohup ignores stays ignored; what a parent blocked for itself, as some threads do, is let through.
static void watch_ends(void) {
    const int ends[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
    sigset_t signals;
    sigemptyset(&signals);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) sigaddset(&signals, ends[i]);
    pthread_sigmask(SIG_UNBLOCK, &signals, NULL);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        struct sigaction action;
        if (sigaction(ends[i], NULL, &action) != 0 || action.sa_handler != SIG_DFL) continue;
        action = (struct sigaction){.sa_handler = give_back, .sa_flags = SA_RESETHAND};
        sigemptyset(&action.sa_mask);
        sigaction(ends[i], &action, NULL);
    }
}

static void lend(int input, int output) {
    lent.input = input;
    lent.output = output;
    lent.is_lent = tcgetattr(input, &lent.mode) == 0;
}

static void note_signal(int number) {
    if (number == SIGWINCH) resized = 1;
    if (number == SIGCONT) continued = 1;
}

/// Without SA_RESTART, so that the read that waits for a key returns and what was signalled is seen to.
static void watch_signals(void) {
    struct sigaction action = {.sa_handler = note_signal};
    sigemptyset(&action.sa_mask);
    sigaction(SIGWINCH, &action, NULL);
    sigaction(SIGCONT, &action, NULL);
}

/// Characters are what the locale says; where it says ASCII, UTF-8 all the same.
static void use_utf8(void) {
    setlocale(LC_CTYPE, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

static qbr_editor *editor_of(EditLine *line) {
    void *data = NULL;
    el_get(line, EL_CLIENTDATA, &data);
    return data;
}

static char *prompt_of(EditLine *line) {
    return editor_of(line)->prompt;
}

/// Keeps the terminal in the editor's mode between lines too: what is typed while an answer is made waits, unseen,
/// for the next prompt; and Ctrl-C is a key, not a signal.
static void take_terminal(EditLine *line) {
    el_set(line, EL_PREP_TERM, 1);
    struct termios mode;
    int input = fileno(editor_of(line)->in);
    if (tcgetattr(input, &mode) != 0) return;
    mode.c_cc[VINTR] = _POSIX_VDISABLE;
    tcsetattr(input, TCSADRAIN, &mode);
}

static void answer_signals(EditLine *line) {
    if (continued) {  // the shell has set the terminal to its own mode meanwhile
        continued = 0;
        el_set(line, EL_PREP_TERM, 0);
        take_terminal(line);
        el_set(line, EL_REFRESH);
    }
    if (resized) {
        resized = 0;
        el_resize(line);
    }
}

/// Reads one character; bytes that are no UTF-8 are passed over.
static int next_character(EditLine *line, wchar_t *character) {
    qbr_editor *editor = editor_of(line);
    for (;;) {
        char byte;
        ssize_t count = read(fileno(editor->in), &byte, 1);
        if (count == 0) return 0;
        if (count < 0 && errno != EINTR) return -1;
        answer_signals(line);
        if (count < 0) continue;
        size_t length = mbrtowc(character, &byte, 1, &editor->decoding);
        if (length == (size_t)-1) memset(&editor->decoding, 0, sizeof editor->decoding);
        if (length == 0 || length == 1) return 1;
    }
}

static unsigned char on_tab(EditLine *line, int key) {
    (void)key;
    qbr_editor *editor = editor_of(line);
    const LineInfo *info = el_line(line);
    size_t length = (size_t)(info->cursor - info->buffer);
    char *before = strndup(info->buffer, length);
    if (before == NULL || editor->complete == NULL) return CC_ERROR;
    editor->complete(editor->context, before);
    free(before);
    return CC_REDISPLAY;
}

static unsigned char on_interrupt(EditLine *line, int key) {
    (void)key;
    const LineInfoW *info = el_wline(line);
    editor_of(line)->outcome = info->lastchar == info->buffer ? QBR_INTERRUPTED : QBR_DROPPED;
    el_cursor(line, (int)(info->lastchar - info->cursor));
    el_insertstr(line, "^C");
    el_push(line, "\n");  // ends the line as Enter does, below its last row
    return CC_REFRESH;
}

/// Takes a bracketed paste as one line: its line ends become spaces.
static unsigned char on_paste(EditLine *line, int key) {
    (void)key;
    static const wchar_t end[] = L"\033[201~";
    const size_t end_length = sizeof end / sizeof *end - 1;
    wchar_t *text = NULL;
    size_t length = 0, room = 0;
    for (wchar_t character; el_wgetc(line, &character) == 1;) {
        if (length + 2 > room) {
            room = room == 0 ? 256 : room * 2;
            wchar_t *larger = realloc(text, room * sizeof *text);
            if (larger == NULL) break;
            text = larger;
        }
        text[length++] = character == L'\r' || character == L'\n' || character == L'\t' ? L' ' : character;
        if (length >= end_length && wmemcmp(text + length - end_length, end, end_length) == 0) {
            length -= end_length;
            break;
        }
    }
    if (text == NULL) return CC_ERROR;
    text[length] = L'\0';
    int refused = el_winsertstr(line, text);
    free(text);
    return refused ? CC_REFRESH_BEEP : CC_REFRESH;
}

static void bind_keys(EditLine *line) {
    el_set(line, EL_EDITOR, "emacs");
    el_set(line, EL_ADDFN, "qbr-complete", "Complete", on_tab);
    el_set(line, EL_ADDFN, "qbr-interrupt", "Leave the line", on_interrupt);
    el_set(line, EL_ADDFN, "qbr-paste", "Insert what was pasted", on_paste);
    el_source(line, NULL);
    const char *keys[][2] = {
        {"^I", "qbr-complete"},         {"^C", "qbr-interrupt"},     {"\\e[200~", "qbr-paste"},
        {"^R", "em-inc-search-prev"},   {"\\e[3~", "ed-delete-next-char"},
        {"\\e[1;5C", "em-next-word"},   {"\\e[1;5D", "ed-prev-word"},
    };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) el_set(line, EL_BIND, keys[i][0], keys[i][1], NULL);
}

static FILE *stream(int descriptor, const char *mode) {
    int copy = dup(descriptor);
    if (copy < 0) return NULL;
    FILE *file = fdopen(copy, mode);
    if (file == NULL) close(copy);
    return file;
}

static void set_bracketed_paste(qbr_editor *editor, int on) {
    const char *terminal = getenv("TERM");
    if (terminal == NULL || strcmp(terminal, "dumb") == 0) return;
    fputs(on ? "\033[?2004h" : paste_off, editor->out);
    fflush(editor->out);
}

qbr_editor *qbr_editor_open(int input, int output) {
    use_utf8();
    qbr_editor *editor = calloc(1, sizeof *editor);
    if (editor == NULL) return NULL;
    editor->in = stream(input, "r");
    editor->out = stream(output, "w");
    editor->history = history_init();
    lend(input, output);
    if (editor->in != NULL && editor->out != NULL) editor->line = el_init("qbr", editor->in, editor->out, editor->out);
    if (editor->line == NULL || editor->history == NULL) {
        qbr_editor_close(editor);
        return NULL;
    }
    HistEvent event;
    history(editor->history, &event, H_SETSIZE, 10000);
    el_set(editor->line, EL_CLIENTDATA, editor);
    el_set(editor->line, EL_HIST, history, editor->history);
    el_set(editor->line, EL_GETCFN, next_character);
    el_set(editor->line, EL_PROMPT_ESC, prompt_of, '\001');
    bind_keys(editor->line);
    watch_signals();
    watch_ends();
    take_terminal(editor->line);
    set_bracketed_paste(editor, 1);
    return editor;
}

void qbr_editor_close(qbr_editor *editor) {
    if (editor == NULL) return;
    if (editor->line != NULL) {
        set_bracketed_paste(editor, 0);
        el_end(editor->line);
    }
    lent.is_lent = 0;
    if (editor->history != NULL) history_end(editor->history);
    if (editor->in != NULL) fclose(editor->in);
    if (editor->out != NULL) fclose(editor->out);
    free(editor->prompt);
    free(editor);
}

void qbr_editor_on_complete(qbr_editor *editor, qbr_complete complete, void *context) {
    editor->complete = complete;
    editor->context = context;
}

qbr_outcome qbr_editor_read(qbr_editor *editor, const char *prompt, const char **line) {
    *line = NULL;
    free(editor->prompt);
    editor->prompt = strdup(prompt);
    if (editor->prompt == NULL) return QBR_END;
    editor->outcome = QBR_LINE;
    el_resize(editor->line);
    int count = 0;
    const char *text = el_gets(editor->line, &count);
    take_terminal(editor->line);
    if (editor->outcome != QBR_LINE) return editor->outcome;
    if (text == NULL || count <= 0) return QBR_END;
    *line = text;
    return QBR_LINE;
}

void qbr_editor_replace(qbr_editor *editor, const char *text) {
    const LineInfoW *info = el_wline(editor->line);
    el_deletestr(editor->line, (int)(info->cursor - info->buffer));
    el_insertstr(editor->line, text);
}

void qbr_editor_show(qbr_editor *editor, const char *text) {
    fprintf(editor->out, "\n%s\n", text);
    fflush(editor->out);
}

void qbr_editor_remember(qbr_editor *editor, const char *line) {
    HistEvent event;
    history(editor->history, &event, H_ENTER, line);
}

void qbr_editor_forget_all(qbr_editor *editor) {
    HistEvent event;
    history(editor->history, &event, H_CLEAR);
}

int qbr_terminal_width(int descriptor) {
    struct winsize size;
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}
