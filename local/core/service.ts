import type { Action } from "./action";
import type { ResourceType } from "./resource-type";

/** Wire protocols of AWS, as the service models name them. */
export type Protocol = "json-1.0" | "json-1.1" | "query" | "ec2-query" | "rest-json" | "rest-xml";

/** A service of the local cloud: the same set of answers from each. */
export interface Service {
  /** Name in SigV4's credential scope and in internal calls: `firehose`, `s3`, `logs`. */
  readonly name: string;
  readonly protocol: Protocol;
  /** SDK package whose schemas describe the wire format; loaded at the first request. */
  readonly client: string;
  /** Code with which this service denies: `AccessDeniedException`, `AccessDenied`, `UnauthorizedOperation`. */
  readonly deniedCode: string;
  readonly actions: readonly Action[];
  readonly resourceTypes: readonly ResourceType[];
  /** Takes up again what a stopped or killed process left. */
  start(): Promise<void>;
  /** Ends every process, timer and file that the service holds; buffered data stays in the state directory. */
  stop(): Promise<void>;
}
