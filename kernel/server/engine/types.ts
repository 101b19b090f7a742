/** Takes one line for the operator, with fields for the structured log. */
export type EngineLog = (line: string, fields?: Record<string, unknown>) => void;

export interface EngineOptions {
  /** The folder that holds everything this program keeps; made when it is missing. */
  readonly dataDir: string;
  /** Address of a PostgreSQL of one's own; without it the embedded one is started. */
  readonly databaseUrl?: string | undefined;
  readonly log: EngineLog;
}

export interface Engine {
  /** Connects as the owner of the schema: migrations, backup. */
  readonly ownerUrl: string;
  /** Connects as `linli_app`, which owns nothing and is bound by row level security. */
  readonly appUrl: string;
  readonly kind: 'embedded' | 'external';
  /** The server's own version, such as `18.4`. */
  readonly version: string;
  /** The real folder of the embedded cluster; null for an external server. */
  readonly dataDir: string | null;
  stop(): Promise<void>;
}

export const OWNER_ROLE = 'linli';
export const APP_ROLE = 'linli_app';
export const DATABASE = 'linli';
