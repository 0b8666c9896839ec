import type { CloudWatchLogsClientConfig } from "@aws-sdk/client-cloudwatch-logs";
import type { Config } from "../config";
import type { EnvironmentReader } from "../environment";

/** What packs are put to: a delivery stream, a data stream, a topic, a file. */
export interface Outlet {
  readonly limits: CallLimits;
  /** What to do about a refusal, by its reason, where this outlet knows more than refusal.ts. */
  readonly advice: ReadonlyMap<string, string>;
  /** Heartbeats are logged with them, so that the metadata service is asked once for both; without, the SDK looks for some. */
  readonly credentials?: CloudWatchLogsClientConfig["credentials"];
  /** What heartbeats say of it beside the rest, by name. */
  readonly facts?: Readonly<Record<string, number>>;
  /**
   * Puts records, no more than the limits say.
   * @returns an outcome for each record, in their order
   * @throws when the call failed as a whole
   */
  put(records: readonly Buffer[], signal: AbortSignal): Promise<PutOutcome[]>;
  /** Called once, when everything is put or given up. */
  close(): void | Promise<void>;
}

/** What one call may hold. */
export interface CallLimits {
  readonly records: number;
  readonly bytes: number;
}

/** undefined: the outlet has the record. Otherwise it does not, and the record must be sent again. */
export type PutOutcome = Refusal | undefined;

export interface Refusal {
  /** `ServiceUnavailableException`, `AccessDeniedException`, `ECONNREFUSED` … */
  reason: string;
  message: string;
}

/** A kind of outlet: what it must be told, and how it is opened. Each makes a program of its own, in entries/. */
export interface OutletKind<Settings> {
  /** Reads the settings out of the environment; what is wrong is among the reader's problems then. */
  readSettings(read: EnvironmentReader): Settings;
  open(settings: Settings, config: Config): Outlet;
}
