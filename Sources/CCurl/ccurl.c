#define _GNU_SOURCE
#include "ccurl.h"

#include <dlfcn.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

// The numbers of curl.h, which are part of libcurl's ABI, so that its headers need not be installed.
enum {
  OPT_WRITEDATA = 10001, OPT_URL = 10002, OPT_ERRORBUFFER = 10010, OPT_POSTFIELDS = 10015, OPT_USERAGENT = 10018,
  OPT_HTTPHEADER = 10023, OPT_HEADERDATA = 10029, OPT_WRITEFUNCTION = 20011, OPT_HEADERFUNCTION = 20079,
  OPT_FOLLOWLOCATION = 52, OPT_SSL_VERIFYPEER = 64, OPT_HTTPGET = 80, OPT_SSL_VERIFYHOST = 81, OPT_NOSIGNAL = 99,
  OPT_TIMEOUT_MS = 155, OPT_CONNECTTIMEOUT_MS = 156, OPT_PROTOCOLS = 181, OPT_TCP_KEEPALIVE = 213,
  OPT_POSTFIELDSIZE_LARGE = 30120, INFO_RESPONSE_CODE = 0x200002, PROTOCOLS_HTTP_HTTPS = 3, GLOBAL_ALL = 3,
};

static struct {
  int (*global_init)(long);
  void *(*easy_init)(void);
  int (*easy_setopt)(void *, int, ...);
  int (*easy_perform)(void *);
  int (*easy_getinfo)(void *, int, ...);
  void (*easy_reset)(void *);
  void (*easy_cleanup)(void *);
  const char *(*easy_strerror)(int);
  void *(*slist_append)(void *, const char *);
  void (*slist_free_all)(void *);
  char *(*version)(void);
} curl;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static int is_loaded;

struct ccurl_client {
  void *handle;
  uint8_t *body;
  size_t count, capacity, limit;
  ccurl_response *response;
  char error[256];
};

static void load(void) {
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) library = dlopen("libcurl-gnutls.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  struct { const char *name; void **place; } symbols[] = {
    {"curl_global_init", (void **)&curl.global_init}, {"curl_easy_init", (void **)&curl.easy_init},
    {"curl_easy_setopt", (void **)&curl.easy_setopt}, {"curl_easy_perform", (void **)&curl.easy_perform},
    {"curl_easy_getinfo", (void **)&curl.easy_getinfo}, {"curl_easy_reset", (void **)&curl.easy_reset},
    {"curl_easy_cleanup", (void **)&curl.easy_cleanup}, {"curl_easy_strerror", (void **)&curl.easy_strerror},
    {"curl_slist_append", (void **)&curl.slist_append}, {"curl_slist_free_all", (void **)&curl.slist_free_all},
    {"curl_version", (void **)&curl.version},
  };
  for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++) {
    *symbols[i].place = dlsym(library, symbols[i].name);
    if (!*symbols[i].place) return;
  }
  is_loaded = curl.global_init(GLOBAL_ALL) == 0;
}

const char *ccurl_version(void) {
  pthread_once(&once, load);
  return is_loaded ? curl.version() : NULL;
}

ccurl_client *ccurl_open(void) {
  pthread_once(&once, load);
  if (!is_loaded) return NULL;
  ccurl_client *client = calloc(1, sizeof *client);
  if (!client) return NULL;
  client->handle = curl.easy_init();
  if (!client->handle) {
    free(client);
    return NULL;
  }
  return client;
}

void ccurl_close(ccurl_client *client) {
  curl.easy_cleanup(client->handle);
  free(client->body);
  free(client);
}

static size_t on_body(char *bytes, size_t size, size_t count, void *data) {
  ccurl_client *client = data;
  size_t length = size * count;
  if (length > client->limit - client->count) {
    client->response->is_too_large = 1;
    return 0;
  }
  if (client->count + length > client->capacity) {
    size_t capacity = (client->count + length) * 2;
    uint8_t *body = realloc(client->body, capacity);
    if (!body) return 0;
    client->body = body;
    client->capacity = capacity;
  }
  memcpy(client->body + client->count, bytes, length);
  client->count += length;
  return length;
}

// Copies the value when the line is of that header; a line is not terminated by NUL.
static void take(const char *line, size_t length, const char *name, char *value, size_t capacity) {
  size_t prefix = strlen(name);
  if (length <= prefix || strncasecmp(line, name, prefix) != 0 || line[prefix] != ':') return;
  const char *start = line + prefix + 1, *end = line + length;
  while (start < end && (*start == ' ' || *start == '\t')) start++;
  while (end > start && (end[-1] == '\r' || end[-1] == '\n' || end[-1] == ' ')) end--;
  size_t count = (size_t)(end - start) < capacity ? (size_t)(end - start) : capacity - 1;
  memcpy(value, start, count);
  value[count] = 0;
}

static size_t on_header(char *line, size_t size, size_t count, void *data) {
  ccurl_response *response = ((ccurl_client *)data)->response;
  size_t length = size * count;
  if (length >= 5 && memcmp(line, "HTTP/", 5) == 0) {
    response->content_type[0] = response->retry_after[0] = response->location[0] = 0;
  }
  take(line, length, "Content-Type", response->content_type, sizeof response->content_type);
  take(line, length, "Retry-After", response->retry_after, sizeof response->retry_after);
  take(line, length, "Location", response->location, sizeof response->location);
  return length;
}

static void configure(ccurl_client *client, const ccurl_request *request, void *headers) {
  void *handle = client->handle;
  curl.easy_reset(handle);
  curl.easy_setopt(handle, OPT_URL, request->url);
  curl.easy_setopt(handle, OPT_HTTPHEADER, headers);
  curl.easy_setopt(handle, OPT_USERAGENT, "tonelint/1");
  curl.easy_setopt(handle, OPT_NOSIGNAL, 1L);
  curl.easy_setopt(handle, OPT_PROTOCOLS, (long)PROTOCOLS_HTTP_HTTPS);
  curl.easy_setopt(handle, OPT_FOLLOWLOCATION, 0L);
  curl.easy_setopt(handle, OPT_SSL_VERIFYPEER, 1L);
  curl.easy_setopt(handle, OPT_SSL_VERIFYHOST, 2L);
  curl.easy_setopt(handle, OPT_TCP_KEEPALIVE, 1L);
  curl.easy_setopt(handle, OPT_CONNECTTIMEOUT_MS, request->connect_milliseconds);
  curl.easy_setopt(handle, OPT_TIMEOUT_MS, request->total_milliseconds);
  curl.easy_setopt(handle, OPT_ERRORBUFFER, client->error);
  curl.easy_setopt(handle, OPT_WRITEFUNCTION, on_body);
  curl.easy_setopt(handle, OPT_WRITEDATA, client);
  curl.easy_setopt(handle, OPT_HEADERFUNCTION, on_header);
  curl.easy_setopt(handle, OPT_HEADERDATA, client);
  if (request->body) {
    curl.easy_setopt(handle, OPT_POSTFIELDSIZE_LARGE, (int64_t)request->body_count);
    curl.easy_setopt(handle, OPT_POSTFIELDS, request->body);
  } else {
    curl.easy_setopt(handle, OPT_HTTPGET, 1L);
  }
}

// TLS libraries write to closed sockets without MSG_NOSIGNAL, so SIGPIPE is held back in this thread meanwhile.
static int perform(void *handle) {
  sigset_t pipe_only, before, pending;
  sigemptyset(&pipe_only);
  sigaddset(&pipe_only, SIGPIPE);
  sigpending(&pending);
  int was_pending = sigismember(&pending, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &pipe_only, &before);
  int code = curl.easy_perform(handle);
  struct timespec none = {0, 0};
  if (!was_pending) sigtimedwait(&pipe_only, NULL, &none);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return code;
}

void ccurl_send(ccurl_client *client, const ccurl_request *request, ccurl_response *response) {
  memset(response, 0, sizeof *response);
  client->response = response;
  client->count = 0;
  client->limit = request->body_limit;
  client->error[0] = 0;
  void *headers = curl.slist_append(NULL, "Expect:");
  for (size_t i = 0; i < request->header_count; i++) headers = curl.slist_append(headers, request->headers[i]);
  configure(client, request, headers);
  response->code = perform(client->handle);
  curl.easy_getinfo(client->handle, INFO_RESPONSE_CODE, &response->status);
  const char *words = client->error[0] ? client->error : curl.easy_strerror(response->code);
  strncpy(response->error, response->code ? words : "", sizeof response->error - 1);
  response->body = client->body;
  response->body_count = client->count;
  curl.easy_reset(client->handle);
  curl.slist_free_all(headers);
  client->response = NULL;
}
