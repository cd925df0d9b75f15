// Laid under a process with LD_PRELOAD: logs, in order, everything that changes files below one folder, and can
// let the disk fail. What it logs and how is told in recorder.py; `recorded` and `struct record` are its form.
//
//     WERKPLEK_RECORD_ROOT   the folder, an absolute path without links
//     WERKPLEK_RECORD_LOG    where the log goes; without it nothing is logged
//     werkplek_mark(text)    a line of the workload in the log
//     werkplek_fail(e, n)    the n-th (1 is the next) and all later changes fail with errno e; 0 ends that
//     werkplek_changes()     how many changes were asked for since the last werkplek_fail
//
// A disk that is full (ENOSPC) has room again for what was taken away from it. Writes through mmap are not seen:
// only SQLite's -shm is written so, which no power cut needs to leave.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define FDS 65536
#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static pthread_mutex_t turn = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static int log_fd = -1, fail_errno;
static long fail_at, changes;
static int64_t room;
static char root[PATH_MAX];
static size_t root_length;
static char *open_paths[FDS];

#pragma pack(push, 1)
struct record { char op; uint64_t inode; int64_t offset; uint16_t path_length; uint32_t data_length; };
#pragma pack(pop)

__attribute__((constructor)) static void begin(void) {
  const char *folder = getenv("WERKPLEK_RECORD_ROOT"), *log = getenv("WERKPLEK_RECORD_LOG");
  if (folder) { snprintf(root, sizeof root, "%s", folder); root_length = strlen(root); }
  if (log) log_fd = open(log, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
}

static void enter(void) { pthread_mutex_lock(&turn); }
static void leave(void) { int kept = errno; pthread_mutex_unlock(&turn); errno = kept; }

static void put(const void *bytes, size_t length) {
  static __typeof__(&write) real;
  if (!real) real = (__typeof__(&write))dlsym(RTLD_NEXT, "write");
  for (const char *at = bytes; length;) {
    ssize_t done = real(log_fd, at, length);
    if (done <= 0) abort(); // half a log would tell lies
    at += done; length -= done;
  }
}

static void record(char op, uint64_t inode, int64_t offset, const char *path, const void *data, size_t length) {
  if (log_fd < 0) return;
  struct record head = {op, inode, offset, (uint16_t)strlen(path), (uint32_t)length};
  put(&head, sizeof head); put(path, head.path_length); put(data, length);
}

static int watched(const char *path) {
  return root_length && !strncmp(path, root, root_length) && (path[root_length] == '/' || !path[root_length]);
}

// The path as it stands from the root of the system; a name beside an open folder is joined to it.
static const char *whole(int folder, const char *path, char *into) {
  char base[PATH_MAX] = "";
  if (path[0] == '/') { snprintf(into, PATH_MAX, "%s", path); return into; }
  if (folder == AT_FDCWD) { if (!getcwd(base, sizeof base)) base[0] = 0; }
  else if (folder >= 0 && folder < FDS && open_paths[folder]) snprintf(base, sizeof base, "%s", open_paths[folder]);
  if (snprintf(into, PATH_MAX, "%s/%s", base, path) >= PATH_MAX) into[0] = 0;
  return into;
}

static uint64_t inode_of(const char *path) { struct stat s; return lstat(path, &s) ? 0 : s.st_ino; }
static uint64_t inode_at(int fd) { struct stat s; return fstat(fd, &s) ? 0 : s.st_ino; }
static const char *path_of(int fd) { return fd >= 0 && fd < FDS ? open_paths[fd] : 0; }

static int fails(int64_t grows) {
  changes++;
  if (!fail_errno || changes < fail_at) return 0;
  if (fail_errno == ENOSPC && grows <= room) { room -= grows; return 0; }
  errno = fail_errno;
  return 1;
}

static void freed(const char *path) {
  struct stat s;
  if (fail_errno == ENOSPC && changes >= fail_at && !lstat(path, &s) && S_ISREG(s.st_mode) && s.st_nlink == 1) room += s.st_size;
}

void werkplek_mark(const char *text) { enter(); record('K', 0, 0, "", text, strlen(text)); leave(); }
void werkplek_fail(int error, long n) { enter(); fail_errno = error; fail_at = n; changes = 0; room = 0; leave(); }
long werkplek_changes(void) { return changes; }

// ------------------------------------------------------------------------------------- open and close

static int opened(int fd, const char *path, int flags, int existed) {
  if (fd < 0) return fd;
  if (fd < FDS) { free(open_paths[fd]); open_paths[fd] = strdup(path); }
  if ((flags & O_CREAT) && !existed) record('C', inode_at(fd), 0, path, "", 0);
  if (flags & O_TRUNC) record('T', inode_at(fd), 0, "", "", 0);
  return fd;
}

#define OPEN(name, parameters, folder, call)                                                 \
  int name parameters {                                                                      \
    REAL(name);                                                                              \
    mode_t mode = 0;                                                                         \
    char at[PATH_MAX];                                                                       \
    if (flags & (O_CREAT | __O_TMPFILE)) { va_list list; va_start(list, flags); mode = va_arg(list, mode_t); va_end(list); } \
    if (!watched(whole(folder, path, at))) return call;                                      \
    enter();                                                                                 \
    int existed = access(at, F_OK) == 0, fd = -1;                                            \
    if (existed || !(flags & O_CREAT) || !fails(1)) fd = opened(call, at, flags, existed);   \
    leave();                                                                                 \
    return fd;                                                                               \
  }
OPEN(open, (const char *path, int flags, ...), AT_FDCWD, real(path, flags, mode))
OPEN(open64, (const char *path, int flags, ...), AT_FDCWD, real(path, flags, mode))
OPEN(openat, (int folder, const char *path, int flags, ...), folder, real(folder, path, flags, mode))
OPEN(openat64, (int folder, const char *path, int flags, ...), folder, real(folder, path, flags, mode))

int close(int fd) {
  REAL(close);
  enter();
  if (path_of(fd)) { free(open_paths[fd]); open_paths[fd] = 0; }
  int done = real(fd);
  leave();
  return done;
}

static int doubled(int from, int to) {
  if (to >= 0 && to < FDS && from != to) { free(open_paths[to]); open_paths[to] = path_of(from) ? strdup(path_of(from)) : 0; }
  return to;
}
int dup(int fd) { REAL(dup); enter(); int to = doubled(fd, real(fd)); leave(); return to; }
int dup2(int fd, int to) { REAL(dup2); enter(); to = doubled(fd, real(fd, to)); leave(); return to; }
int dup3(int fd, int to, int flags) { REAL(dup3); enter(); to = doubled(fd, real(fd, to, flags)); leave(); return to; }

// --------------------------------------------------------------------------------------------- content

#define WRITE(name, parameters, length, offset, call, bytes)                                 \
  ssize_t name parameters {                                                                  \
    REAL(name);                                                                              \
    if (!path_of(fd)) return call;                                                           \
    enter();                                                                                 \
    int64_t at = offset;                                                                     \
    ssize_t done = fails(length) ? -1 : call;                                                \
    if (done > 0) { bytes; }                                                                 \
    leave();                                                                                 \
    return done;                                                                             \
  }
#define ONE record('W', inode_at(fd), at, "", data, done)
#define MANY for (ssize_t i = 0, left = done; i < n && left > 0; i++) {                      \
    ssize_t part = (ssize_t)data[i].iov_len < left ? (ssize_t)data[i].iov_len : left;        \
    record('W', inode_at(fd), at, "", data[i].iov_base, part); at += part; left -= part; }
static int64_t here(int fd) { return lseek(fd, 0, fcntl(fd, F_GETFL) & O_APPEND ? SEEK_END : SEEK_CUR); }
static int64_t total(const struct iovec *data, int n) { int64_t sum = 0; while (n--) sum += data[n].iov_len; return sum; }

WRITE(write, (int fd, const void *data, size_t n), n, here(fd), real(fd, data, n), ONE)
WRITE(pwrite, (int fd, const void *data, size_t n, off_t o), n, o, real(fd, data, n, o), ONE)
WRITE(pwrite64, (int fd, const void *data, size_t n, off64_t o), n, o, real(fd, data, n, o), ONE)
WRITE(writev, (int fd, const struct iovec *data, int n), total(data, n), here(fd), real(fd, data, n), MANY)
WRITE(pwritev, (int fd, const struct iovec *data, int n, off_t o), total(data, n), o, real(fd, data, n, o), MANY)
WRITE(pwritev64, (int fd, const struct iovec *data, int n, off64_t o), total(data, n), o, real(fd, data, n, o), MANY)
WRITE(pwritev2, (int fd, const struct iovec *data, int n, off_t o, int f), total(data, n), o, real(fd, data, n, o, f), MANY)
WRITE(pwritev64v2, (int fd, const struct iovec *data, int n, off64_t o, int f), total(data, n), o, real(fd, data, n, o, f), MANY)

// Who copies inside the kernel is told that it cannot be done here, and copies with read and write then.
ssize_t sendfile(int fd, int from, off_t *o, size_t n) { REAL(sendfile); if (!path_of(fd)) return real(fd, from, o, n); errno = ENOTSOCK; return -1; }
ssize_t sendfile64(int fd, int from, off64_t *o, size_t n) { REAL(sendfile64); if (!path_of(fd)) return real(fd, from, o, n); errno = ENOTSOCK; return -1; }
ssize_t copy_file_range(int from, off64_t *a, int fd, off64_t *b, size_t n, unsigned f) {
  REAL(copy_file_range); if (!path_of(fd)) return real(from, a, fd, b, n, f); errno = EXDEV; return -1;
}

#define CUT(name, type)                                                                      \
  int name(int fd, type n) {                                                                 \
    REAL(name);                                                                              \
    if (!path_of(fd)) return real(fd, n);                                                    \
    enter();                                                                                 \
    int done = fails(0) ? -1 : real(fd, n);                                                  \
    if (!done) record('T', inode_at(fd), n, "", "", 0);                                      \
    leave();                                                                                 \
    return done;                                                                             \
  }
CUT(ftruncate, off_t)
CUT(ftruncate64, off64_t)

#define CUT_NAMED(name, type)                                                                \
  int name(const char *path, type n) {                                                       \
    REAL(name);                                                                              \
    char at[PATH_MAX];                                                                       \
    if (!watched(whole(AT_FDCWD, path, at))) return real(path, n);                           \
    enter();                                                                                 \
    int done = fails(0) ? -1 : real(path, n);                                                \
    if (!done) record('T', inode_of(at), n, "", "", 0);                                      \
    leave();                                                                                 \
    return done;                                                                             \
  }
CUT_NAMED(truncate, off_t)
CUT_NAMED(truncate64, off64_t)

static int grown(int fd, int64_t n) { struct stat s; if (!fstat(fd, &s) && s.st_size < n) { record('T', s.st_ino, n, "", "", 0); } return 0; }
#define GROW(name, parameters, failed, call)                                                 \
  int name parameters {                                                                      \
    REAL(name);                                                                              \
    if (!path_of(fd)) return call;                                                           \
    enter();                                                                                 \
    int done = fails(n) ? failed : (grown(fd, o + n), call);                                 \
    leave();                                                                                 \
    return done;                                                                             \
  }
GROW(fallocate, (int fd, int mode, off_t o, off_t n), -1, real(fd, mode, o, n))
GROW(fallocate64, (int fd, int mode, off64_t o, off64_t n), -1, real(fd, mode, o, n))
GROW(posix_fallocate, (int fd, off_t o, off_t n), errno, real(fd, o, n))
GROW(posix_fallocate64, (int fd, off64_t o, off64_t n), errno, real(fd, o, n))

#define SYNC(name)                                                                           \
  int name(int fd) {                                                                         \
    REAL(name);                                                                              \
    if (!path_of(fd)) return real(fd);                                                       \
    enter();                                                                                 \
    int done = fails(0) ? -1 : real(fd);                                                     \
    if (!done) record('S', inode_at(fd), 0, "", "", 0);                                      \
    leave();                                                                                 \
    return done;                                                                             \
  }
SYNC(fsync)
SYNC(fdatasync)

// ---------------------------------------------------------------------------------------------- names

#define GONE(name, parameters, folder, call)                                                 \
  int name parameters {                                                                      \
    REAL(name);                                                                              \
    char at[PATH_MAX];                                                                       \
    if (!watched(whole(folder, path, at))) return call;                                      \
    enter();                                                                                 \
    int done = -1;                                                                           \
    if (fail_errno != EIO || !fails(0)) { freed(at); done = call; }                          \
    if (!done) record('U', 0, 0, at, "", 0);                                                 \
    leave();                                                                                 \
    return done;                                                                             \
  }
GONE(unlink, (const char *path), AT_FDCWD, real(path))
GONE(rmdir, (const char *path), AT_FDCWD, real(path))
GONE(remove, (const char *path), AT_FDCWD, real(path))
GONE(unlinkat, (int folder, const char *path, int flags), folder, real(folder, path, flags))

#define TWO(name, parameters, op, folder_a, folder_b, grows, call)                           \
  int name parameters {                                                                      \
    REAL(name);                                                                              \
    char at[PATH_MAX], to[PATH_MAX];                                                         \
    if (!watched(whole(folder_a, a, at)) & !watched(whole(folder_b, b, to))) return call;    \
    enter();                                                                                 \
    int done = fails(grows) ? -1 : call;                                                     \
    if (!done) record(op, 0, 0, at, to, strlen(to));                                         \
    leave();                                                                                 \
    return done;                                                                             \
  }
TWO(rename, (const char *a, const char *b), 'R', AT_FDCWD, AT_FDCWD, 0, real(a, b))
TWO(renameat, (int da, const char *a, int db, const char *b), 'R', da, db, 0, real(da, a, db, b))
TWO(renameat2, (int da, const char *a, int db, const char *b, unsigned f), 'R', da, db, 0, real(da, a, db, b, f))
TWO(link, (const char *a, const char *b), 'L', AT_FDCWD, AT_FDCWD, 1, real(a, b))
TWO(linkat, (int da, const char *a, int db, const char *b, int f), 'L', da, db, 1, real(da, a, db, b, f))

#define MADE(name, parameters, folder, call)                                                 \
  int name parameters {                                                                      \
    REAL(name);                                                                              \
    char at[PATH_MAX];                                                                       \
    if (!watched(whole(folder, path, at))) return call;                                      \
    enter();                                                                                 \
    int done = access(at, F_OK) && fails(1) ? -1 : call;                                     \
    if (!done) record('M', inode_of(at), 0, at, "", 0);                                      \
    leave();                                                                                 \
    return done;                                                                             \
  }
MADE(mkdir, (const char *path, mode_t mode), AT_FDCWD, real(path, mode))
MADE(mkdirat, (int folder, const char *path, mode_t mode), folder, real(folder, path, mode))
