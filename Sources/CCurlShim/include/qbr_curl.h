#ifndef QBR_CURL_H
#define QBR_CURL_H

#include <curl/curl.h>

// libcurl's variadic calls, which Swift cannot make, one for each type of their last argument.

/// Takes bytes of a body or a line of the head; returns how many it took, and fewer to end the transfer.
typedef size_t (*qbr_curl_sink)(char *bytes, size_t size, size_t count, void *context);
/// Opens the socket for an address, or answers CURL_SOCKET_BAD.
typedef curl_socket_t (*qbr_curl_opener)(void *context, curlsocktype purpose, struct curl_sockaddr *address);

CURLcode qbr_curl_set_long(CURL *handle, CURLoption option, long value);
CURLcode qbr_curl_set_offset(CURL *handle, CURLoption option, curl_off_t value);
CURLcode qbr_curl_set_string(CURL *handle, CURLoption option, const char *value);
CURLcode qbr_curl_set_pointer(CURL *handle, CURLoption option, void *value);
CURLcode qbr_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value);
CURLcode qbr_curl_set_sink(CURL *handle, CURLoption option, qbr_curl_sink value);
CURLcode qbr_curl_set_opener(CURL *handle, qbr_curl_opener value);
CURLcode qbr_curl_get_long(CURL *handle, CURLINFO info, long *value);
CURLcode qbr_curl_get_pointer(CURL *handle, CURLINFO info, void **value);
CURLMcode qbr_curl_multi_set_long(CURLM *multi, CURLMoption option, long value);

#endif
