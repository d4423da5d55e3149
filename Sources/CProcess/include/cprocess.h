#pragma once

/// Starts a program so that it cannot outlive us, which needs what Swift cannot do between fork and exec.
///
/// The program reads from `input` and writes to `output`; its standard error is discarded, every other descriptor is
/// closed, signals are as at start, and the kernel kills it when the thread that started it ends. It joins the process
/// group `group`, or leads its own when that is 0. Returns its process id, or a negative errno.
int cprocess_start(
  const char *path, char *const arguments[], char *const environment[], int input, int output, int group);
