export { findRunningEngine, type RunningEngine } from './engine-file.ts';
export { EngineRefused } from './engine-refused.ts';
export { startEngine } from './start-engine.ts';
export { APP_ROLE, type Engine, type EngineLog, type EngineOptions, OWNER_ROLE } from './types.ts';
