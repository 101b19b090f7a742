export { backup, type BackupReport } from './backup.ts';
export { type BackupManifest, verifyBackup } from './backup-manifest.ts';
export { findRunningEngine, type RunningEngine } from './engine-file.ts';
export { EngineRefused } from './engine-refused.ts';
export { restore, type RestoreOptions, type RestoreReport } from './restore.ts';
export { startEngine } from './start-engine.ts';
export { APP_ROLE, type Engine, type EngineLog, type EngineOptions, OWNER_ROLE } from './types.ts';
export { pruneWalArchive } from './wal-archive.ts';
