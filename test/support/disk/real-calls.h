/* The C library's own functions, which watched-disk.c stands in front of. */
#include <dlfcn.h>

static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off64_t);
static ssize_t (*real_writev)(int, const struct iovec *, int);
static ssize_t (*real_sendfile)(int, int, off64_t *, size_t);
static int (*real_open)(const char *, int, ...);
static int (*real_openat)(int, const char *, int, ...);
static int (*real_close)(int);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_ftruncate)(int, off64_t);
static int (*real_rename)(const char *, const char *);
static int (*real_unlink)(const char *);
static int (*real_unlinkat)(int, const char *, int);
static int (*real_remove)(const char *);
static int (*real_link)(const char *, const char *);
static long (*real_syscall)(long, ...);

#define REAL(name, symbol) name = dlsym(RTLD_NEXT, symbol)

static void find_real_calls(void) {
  REAL(real_write, "write");
  REAL(real_pwrite, "pwrite64");
  REAL(real_writev, "writev");
  REAL(real_sendfile, "sendfile64");
  REAL(real_open, "open64");
  REAL(real_openat, "openat64");
  REAL(real_close, "close");
  REAL(real_fsync, "fsync");
  REAL(real_fdatasync, "fdatasync");
  REAL(real_ftruncate, "ftruncate64");
  REAL(real_rename, "rename");
  REAL(real_unlink, "unlink");
  REAL(real_unlinkat, "unlinkat");
  REAL(real_remove, "remove");
  REAL(real_link, "link");
  REAL(real_syscall, "syscall");
}
