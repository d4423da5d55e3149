#pragma once
#include <stddef.h>
#include <stdint.h>

/// libcurl behind our own types. It is loaded when the first client is opened and never linked, because linking it
/// costs several milliseconds at every start.

/// One connection cache; used by one thread at a time.
typedef struct ccurl_client ccurl_client;

typedef struct {
  const char *url;
  /// `Name: value` lines.
  const char *const *headers;
  size_t header_count;
  /// A POST when not NULL, else a GET.
  const uint8_t *body;
  size_t body_count;
  long connect_milliseconds;
  long total_milliseconds;
  /// An answer longer than this is given up.
  size_t body_limit;
} ccurl_request;

typedef struct {
  /// libcurl's CURLcode, 0 for success.
  int code;
  /// Whether the answer was given up because of its length.
  int is_too_large;
  long status;
  /// Belongs to the client, until its next request.
  const uint8_t *body;
  size_t body_count;
  /// Header values of the final answer, empty when missing.
  char content_type[128];
  char retry_after[64];
  char location[1024];
  /// libcurl's words for `code`.
  char error[256];
} ccurl_response;

/// NULL when neither libcurl.so.4 nor libcurl-gnutls.so.4 can be loaded.
ccurl_client *ccurl_open(void);
void ccurl_close(ccurl_client *client);
void ccurl_send(ccurl_client *client, const ccurl_request *request, ccurl_response *response);

/// The library's version line, NULL when it cannot be loaded.
const char *ccurl_version(void);
