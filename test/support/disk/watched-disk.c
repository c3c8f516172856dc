/*
 * Stands between a process and the C library (LD_PRELOAD): writes down everything that the process does to the
 * files below one folder, and makes its writes fail where it is told to. The process itself is not changed.
 *
 * FRONTDOOR_DISK_FOLDER   the folder that is watched
 * FRONTDOOR_DISK_LOG      where every step is written down; none where it is not set
 * FRONTDOOR_DISK_CONTROL  four 32-bit numbers that the test writes: how many steps go well before one fails, the
 *                         number of the error, how many fail, and (written here) how many have failed
 *
 * A record: kind (1 byte), file number, offset, length (8 bytes each), and so many bytes.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>
#include "real-calls.h"

enum { WRITE = 1, CUT = 2, SYNC = 3, MADE = 4, RENAMED = 5, REMOVED = 6, LINKED = 7, SYNC_FOLDER = 8 };
enum { NOT_OURS = 0, A_FILE = 1, A_FOLDER = 2 };
#define MOST_FILES 65536
#define MOST_PATH 4096

static char watched[MOST_FILES];
static char folder[MOST_PATH];
static int log_file = -1;
static volatile int32_t *control;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void begin(void) {
  find_real_calls();
  const char *where = getenv("FRONTDOOR_DISK_FOLDER");
  const char *log = getenv("FRONTDOOR_DISK_LOG");
  const char *controls = getenv("FRONTDOOR_DISK_CONTROL");
  if (where) snprintf(folder, sizeof folder, "%s/", where);
  if (log) log_file = real_open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (controls) {
    int file = real_open(controls, O_RDWR | O_CLOEXEC);
    if (file >= 0) {
      void *there = mmap(NULL, 16, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
      if (there != MAP_FAILED) control = there;
      real_close(file);
    }
  }
}

static int is_below(const char *path) {
  size_t length = strlen(folder);
  if (length < 2) return 0;
  return strncmp(path, folder, length) == 0 || (strncmp(path, folder, length - 1) == 0 && path[length - 1] == 0);
}

static int is_ours(int file) { return file >= 0 && file < MOST_FILES ? watched[file] : NOT_OURS; }

static uint64_t number_of(int file) {
  struct stat about;
  return fstat(file, &about) == 0 ? (uint64_t)about.st_ino : 0;
}

static void note(uint8_t kind, uint64_t file, uint64_t offset, const void *bytes, uint64_t length) {
  if (log_file < 0) return;
  char head[25];
  head[0] = (char)kind;
  memcpy(head + 1, &file, 8);
  memcpy(head + 9, &offset, 8);
  memcpy(head + 17, &length, 8);
  struct iovec parts[2] = {{head, sizeof head}, {(void *)bytes, length}};
  real_writev(log_file, parts, length > 0 ? 2 : 1);
}

static void note_path(uint8_t kind, uint64_t file, const char *path) { note(kind, file, 0, path, strlen(path)); }

static void note_two(uint8_t kind, const char *from, const char *to) {
  char both[2 * MOST_PATH];
  int length = snprintf(both, sizeof both, "%s\n%s", from, to);
  note(kind, 0, 0, both, (uint64_t)length);
}

/* Whether the next step is to fail; it holds the turn. */
static int fails(void) {
  if (!control || control[0] < 0) return 0;
  if (control[0] > 0) {
    control[0] -= 1;
    return 0;
  }
  if (control[2] <= 0) return 0;
  control[2] -= 1;
  control[3] += 1;
  errno = control[1];
  return 1;
}

#define BEGIN_STEP(failed)           \
  pthread_mutex_lock(&turn);         \
  if (fails()) {                     \
    int known = errno;               \
    pthread_mutex_unlock(&turn);     \
    errno = known;                   \
    return failed;                   \
  }
#define END_STEP(result)             \
  do {                               \
    int known = errno;               \
    pthread_mutex_unlock(&turn);     \
    errno = known;                   \
    return result;                   \
  } while (0)

static int opened(int file, const char *path, int flags, int was_there) {
  if (file < 0 || file >= MOST_FILES) return file;
  struct stat about;
  watched[file] = fstat(file, &about) == 0 && S_ISDIR(about.st_mode) ? A_FOLDER : A_FILE;
  if (!was_there) note_path(MADE, number_of(file), path);
  else if (flags & O_TRUNC) note(CUT, number_of(file), 0, NULL, 0);
  return file;
}

static int changes(int flags) { return (flags & (O_CREAT | O_TRUNC)) || (flags & O_ACCMODE) != O_RDONLY; }

static int open_watched(const char *path, int flags, mode_t mode) {
  if (!real_open) REAL(real_open, "open64");
  if (!is_below(path)) {
    int file = real_open(path, flags, mode);
    if (file >= 0 && file < MOST_FILES) watched[file] = NOT_OURS;
    return file;
  }
  if (!changes(flags)) return opened(real_open(path, flags, mode), path, flags, 1);
  BEGIN_STEP(-1)
  int was_there = access(path, F_OK) == 0;
  int file = opened(real_open(path, flags, mode), path, flags, was_there);
  END_STEP(file);
}

static mode_t mode_in(int flags, va_list more) { return flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; }

#define OPEN(name)                              \
  int name(const char *path, int flags, ...) {  \
    va_list more;                               \
    va_start(more, flags);                      \
    mode_t mode = mode_in(flags, more);         \
    va_end(more);                               \
    return open_watched(path, flags, mode);     \
  }
OPEN(open)
OPEN(open64)

int openat(int at, const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = mode_in(flags, more);
  va_end(more);
  if (path[0] == '/') return open_watched(path, flags, mode);
  int file = real_openat(at, path, flags, mode);
  if (file >= 0 && file < MOST_FILES) watched[file] = NOT_OURS;
  return file;
}

int close(int file) {
  if (file >= 0 && file < MOST_FILES) watched[file] = NOT_OURS;
  return real_close(file);
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t offset) {
  if (is_ours(file) != A_FILE) return real_pwrite(file, bytes, length, offset);
  BEGIN_STEP(-1)
  ssize_t done = real_pwrite(file, bytes, length, offset);
  if (done > 0) note(WRITE, number_of(file), (uint64_t)offset, bytes, (uint64_t)done);
  END_STEP(done);
}
ssize_t pwrite(int file, const void *bytes, size_t length, off_t offset) {
  return pwrite64(file, bytes, length, offset);
}

ssize_t write(int file, const void *bytes, size_t length) {
  if (is_ours(file) != A_FILE) return real_write(file, bytes, length);
  off64_t at = lseek64(file, 0, SEEK_CUR);
  ssize_t done = pwrite64(file, bytes, length, at);
  if (done > 0) lseek64(file, at + done, SEEK_SET);
  return done;
}

ssize_t writev(int file, const struct iovec *parts, int count) {
  if (is_ours(file) != A_FILE) return real_writev(file, parts, count);
  ssize_t total = 0;
  for (int part = 0; part < count; part += 1) {
    ssize_t done = write(file, parts[part].iov_base, parts[part].iov_len);
    if (done < 0) return total > 0 ? total : -1;
    total += done;
  }
  return total;
}

/* What a copy of a file goes by: written down as writes. */
ssize_t sendfile64(int to, int from, off64_t *offset, size_t length) {
  if (is_ours(to) != A_FILE) return real_sendfile(to, from, offset, length);
  char *bytes = malloc(length);
  ssize_t got = offset ? pread64(from, bytes, length, *offset) : read(from, bytes, length);
  ssize_t done = got > 0 ? write(to, bytes, (size_t)got) : got;
  if (offset && done > 0) *offset += done;
  free(bytes);
  return done;
}
ssize_t sendfile(int to, int from, off_t *offset, size_t length) { return sendfile64(to, from, offset, length); }

/* The other ways to copy a file are not there, so that sendfile is what is left. */
long syscall(long number, ...) {
  va_list more;
  va_start(more, number);
  long a = va_arg(more, long), b = va_arg(more, long), c = va_arg(more, long);
  long d = va_arg(more, long), e = va_arg(more, long), f = va_arg(more, long);
  va_end(more);
  if (number == SYS_copy_file_range && is_ours((int)c)) {
    errno = ENOSYS;
    return -1;
  }
  return real_syscall(number, a, b, c, d, e, f);
}

int ftruncate64(int file, off64_t length) {
  if (is_ours(file) != A_FILE) return real_ftruncate(file, length);
  BEGIN_STEP(-1)
  int done = real_ftruncate(file, length);
  if (done == 0) note(CUT, number_of(file), (uint64_t)length, NULL, 0);
  END_STEP(done);
}
int ftruncate(int file, off_t length) { return ftruncate64(file, length); }

static int sync_watched(int file, int (*really)(int)) {
  int ours = is_ours(file);
  if (ours == NOT_OURS) return really(file);
  BEGIN_STEP(-1)
  /* The disk is not asked: what would be there after a power cut is worked out from what is written down. */
  if (ours == A_FILE) note(SYNC, number_of(file), 0, NULL, 0);
  else {
    char name[64], path[MOST_PATH];
    snprintf(name, sizeof name, "/proc/self/fd/%d", file);
    ssize_t length = readlink(name, path, sizeof path - 1);
    if (length > 0) note(SYNC_FOLDER, 0, 0, path, (uint64_t)length);
  }
  END_STEP(0);
}
int fsync(int file) { return sync_watched(file, real_fsync); }
int fdatasync(int file) { return sync_watched(file, real_fdatasync); }

int rename(const char *from, const char *to) {
  if (!is_below(from)) return real_rename(from, to);
  BEGIN_STEP(-1)
  int done = real_rename(from, to);
  if (done == 0) note_two(RENAMED, from, to);
  END_STEP(done);
}

int link(const char *from, const char *to) {
  if (!is_below(from)) return real_link(from, to);
  BEGIN_STEP(-1)
  int done = real_link(from, to);
  if (done == 0) note_two(LINKED, from, to);
  END_STEP(done);
}

static int remove_watched(const char *path, int (*really)(const char *)) {
  if (!is_below(path)) return really(path);
  BEGIN_STEP(-1)
  int done = really(path);
  if (done == 0) note_path(REMOVED, 0, path);
  END_STEP(done);
}
int unlink(const char *path) { return remove_watched(path, real_unlink); }
int remove(const char *path) { return remove_watched(path, real_remove); }
int unlinkat(int at, const char *path, int flags) {
  if (path[0] != '/' || !is_below(path) || (flags & AT_REMOVEDIR)) return real_unlinkat(at, path, flags);
  return remove_watched(path, real_unlink);
}
