// Answers every request with 204 as fast as it can, and counts them: receiver PORT. One thread, epoll, no checks beyond
// what the bench's own senders need. SIGTERM prints the count.
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#define ROOM (1 << 20)
static const char ANSWER[] = "HTTP/1.1 204 No Content\r\n\r\n";
static volatile sig_atomic_t ended;
static char *buffers[1 << 16];
static size_t filled[1 << 16];

static void end(int number) { ended = number; }

// How many bytes the first request of a buffer takes; 0 while it is not all there.
static size_t whole(char *bytes, size_t count) {
    char *body = memmem(bytes, count, "\r\n\r\n", 4);
    if (!body) return 0;
    size_t length = 0;
    for (char *line = bytes; line < body; line = (char *)memchr(line, '\n', body + 2 - line) + 1)
        if (strncasecmp(line, "content-length:", 15) == 0) length = strtoul(line + 15, NULL, 10);
    size_t size = body + 4 - bytes + length;
    return size <= count ? size : 0;
}

int main(int count, char **arguments) {
    if (count != 2) return 64;
    signal(SIGPIPE, SIG_IGN);
    struct sigaction action = {.sa_handler = end};
    sigaction(SIGTERM, &action, NULL);
    int listener = socket(AF_INET, SOCK_STREAM, 0), one = 1;
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(atoi(arguments[1]))};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(listener, (struct sockaddr *)&address, sizeof address) || listen(listener, 1024)) return 1;
    int poll = epoll_create1(0);
    struct epoll_event event = {.events = EPOLLIN, .data.fd = listener}, events[256];
    epoll_ctl(poll, EPOLL_CTL_ADD, listener, &event);
    unsigned long taken = 0;
    while (!ended) {
        int ready = epoll_wait(poll, events, 256, -1);
        for (int index = 0; index < ready; index++) {
            int socket = events[index].data.fd;
            if (socket == listener) {
                int connection = accept(listener, NULL, NULL);
                if (connection < 0 || connection >= 1 << 16) continue;
                setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
                if (!buffers[connection]) buffers[connection] = malloc(ROOM);
                filled[connection] = 0;
                event.data.fd = connection;
                epoll_ctl(poll, EPOLL_CTL_ADD, connection, &event);
                continue;
            }
            char *buffer = buffers[socket];
            ssize_t read = recv(socket, buffer + filled[socket], ROOM - filled[socket], 0);
            if (read <= 0) {
                close(socket);
                continue;
            }
            filled[socket] += read;
            size_t size;
            while ((size = whole(buffer, filled[socket]))) {
                filled[socket] -= size;
                memmove(buffer, buffer + size, filled[socket]);
                taken++;
                send(socket, ANSWER, sizeof ANSWER - 1, MSG_NOSIGNAL);
            }
        }
    }
    printf("%lu\n", taken);
    return 0;
}
