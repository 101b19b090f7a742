export { type Anchor, anchorFile, sealEntries, verifyChains } from './audit/chain.ts';
export { writeEntry } from './audit/entry.ts';
export { type Config, readConfig } from './config.ts';
export { countyDictionaries } from './county/dictionaries.ts';
export type { Declaring } from './county/here.ts';
export { admitField } from './county/write-fields.ts';
export { addCountyIndicator } from './county/write-indicators.ts';
export { type KeyRing, openKeys, type Suite, suites } from './crypto/keys.ts';
export { blindIndex, newSalt, seal, unseal } from './crypto/seal.ts';
export { asOwner, type Database, openDatabase, over, sql, type Tx } from './db/database.ts';
export { migrate, type MigrationFolder, type MigrationReport } from './db/migrate.ts';
export { databaseAway, refusalOfDatabase } from './db/refusals.ts';
export { takeNumbers, type RunningNumbers } from './db/running-number.ts';
export { printSchema } from './db/print-schema.ts';
export { behindWall, moveWall, openForReading, serviceWall, wallOf } from './db/wall.ts';
export { refuseForRoom, roomOf } from './disk-room.ts';
export { type ServerDomain, serverDomain } from './domain.ts';
export { backup, type Engine, findRunningEngine, restore, type RunningEngine, startEngine } from './engine/index.ts';
export { type Aim, type Figure, factsAt, figuresBelow, figuresOf, missesOf } from './figures.ts';
export type { StoodFor } from './facts/count-past.ts';
export { forgetPlaces } from './facts/forget-places.ts';
export { refreshSummaries } from './facts/indicators.ts';
export { pastMonths, recountMonths, recountUnlived } from './facts/recount.ts';
export { dropForGood, sha256Of } from './files/content.ts';
export { copyVault } from './files/copy-vault.ts';
export { keepForRow } from './files/keep-for-row.ts';
export { receiveFile } from './files/receive.ts';
export { sweepFolders } from './files/sweep.ts';
export { dropFile, hasKeptFile, keepFile, openKeptFile, sealFile, sweepFiles, withKeptFile } from './files/vault.ts';
export { fileFromDisk, removeScratch, withScratchFile } from './files/scratch.ts';
export { type Served, serveOperations } from './http/app.ts';
export { carriedBy } from './http/cookie.ts';
export { openApiDocument } from './http/openapi.ts';
export { finishWork, runOperation } from './http/run.ts';
export { idFrom, newId } from './id.ts';
export { Cancelled } from './jobs/job.ts';
export { kernelJobs } from './jobs/kernel-jobs.ts';
export { migrateJobs, startJob } from './jobs/runner.ts';
export type { Messages, MessageToSend } from './messages.ts';
export { kernelMigrations } from './migrations.ts';
export { kernelOperations } from './operations/index.ts';
export {
  type Authenticator,
  type Colleague,
  type ColleagueDirectory,
  type Context,
  type FileAnswer,
  fulfil,
  type JobKind,
  type JobRun,
  type Operation,
  type Lodger,
  type PlaceDirectory,
  type TreeOn,
  type PlaceFollower,
  type Platform,
  type PlatformWork,
  type RequestFacts,
  type StepEffect,
  type TakenCase,
  type Upkeep,
} from './platform.ts';
export { workBeside, workOf } from './work-of.ts';
export { calendarOf } from './procedure/calendars.ts';
export {
  addComments,
  caseAnswer,
  caseUpkeep,
  type HeldCase,
  heldCases,
  openCase,
  openCases,
  procedureOperations,
  takeSteps,
} from './procedure/index.ts';
export * from './pages/index.ts';
export * from './wire/index.ts';
export * from './outside/index.ts';
export { type PrintedPage, printDocx, printPdf } from './print/index.ts';
export { type Pulse, startPulse } from './pulse.ts';
export { migrationOf } from './register/ddl.ts';
export { type Need, needsOf } from './rotation/needed.ts';
export { rotateKeys } from './rotation/rotate.ts';
export { type SealedStore, sealedRegisters } from './rotation/sealed-store.ts';
export { operationsOf } from './register/operations.ts';
export { placeFault } from './register/place-fault.ts';
export * from './store/index.ts';
export { dayIn, endOfDay, monthEnd, monthOf, monthsUpTo } from './time.ts';
export {
  type CellFault,
  isRefused,
  markFaults,
  openWorkbook,
  type SheetSpec,
  WorkbookFault,
  writeCsv,
  writeWorkbook,
  XmlTokens,
  ZipWriter,
} from './workbook/index.ts';
