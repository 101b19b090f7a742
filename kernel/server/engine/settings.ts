/** What the server is told, computed from the machine; sizes in bytes. */
export interface Machine {
  readonly memoryBytes: number;
  readonly cores: number;
  /** Room in /dev/shm; containers often give 64 MiB, too little for parallel queries. */
  readonly sharedMemoryBytes: number;
}

export interface ServerPlaces {
  readonly socketDir: string | null;
  /** Loopback port, only where there are no Unix sockets. */
  readonly port: number;
  readonly logDir: string;
}

const MIB = 1024 * 1024;

/** The settings of the embedded server. Measured for machines of 2 to 8 GiB that also run the program itself. */
export function decideSettings(machine: Machine, places: ServerPlaces): Record<string, string> {
  const mib = machine.memoryBytes / MIB;
  return {
    listen_addresses: places.socketDir === null ? '127.0.0.1' : '',
    port: String(places.port),
    ...(places.socketDir === null
      ? {}
      : { unix_socket_directories: `"${places.socketDir.replaceAll('"', '""')}"`, unix_socket_permissions: '0700' }),
    max_connections: '60',
    password_encryption: 'scram-sha-256',

    shared_buffers: `${between(mib / 8, 128, 2048)}MB`,
    effective_cache_size: `${between(mib / 2, 512, 65_536)}MB`,
    work_mem: `${between(mib / 256, 8, 32)}MB`,
    maintenance_work_mem: `${between(mib / 32, 64, 512)}MB`,
    dynamic_shared_memory_type: machine.sharedMemoryBytes < 256 * MIB ? 'mmap' : 'posix',
    max_parallel_workers_per_gather: String(between(machine.cores / 2, 0, 4)),
    random_page_cost: '1.1',
    // Short statements gain nothing from compiling, and the first slow one would pay for it.
    jit: 'off',

    // Named although they are the defaults: an acknowledged write must survive a power failure.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    wal_level: 'replica',
    max_wal_senders: '0',
    max_wal_size: '1GB',
    min_wal_size: '64MB',
    checkpoint_timeout: '10min',
    client_connection_check_interval: '10s',

    timezone: 'UTC',
    log_timezone: 'UTC',
    datestyle: 'ISO, YMD',
    lc_messages: 'C',
    default_text_search_config: 'pg_catalog.simple',

    // One file per weekday. Neither statements nor details are written: they would carry personal data into the log.
    logging_collector: 'on',
    log_directory: places.logDir,
    log_filename: 'postgres-%a.log',
    log_rotation_age: '1d',
    log_truncate_on_rotation: 'on',
    log_file_mode: '0600',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  };
}

/** Archiving goes through PostgreSQL's own `basic_archive`: copy to a temporary name, fsync, rename, fsync of the folder. */
export function decideArchiveSettings(archive: string | null): Record<string, string> {
  if (archive === null) {
    // Without any backup archived log is of no use and would only fill the disk: segments are let go.
    return { archive_mode: 'on', archive_library: '', archive_command: process.platform === 'win32' ? 'exit 0' : 'true' };
  }
  return {
    archive_mode: 'on',
    archive_command: '',
    archive_library: 'basic_archive',
    'basic_archive.archive_directory': archive,
    archive_timeout: '5min',
  };
}

/** Renders settings as postgresql.conf lines. */
export function renderSettings(settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name} = ${quote(value)}\n`)
    .join('');
}

/** A literal of postgresql.conf: backslashes and quotes doubled. */
export function quote(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

function between(value: number, min: number, max: number): number {
  return Math.round(Math.min(Math.max(value, min), max));
}
