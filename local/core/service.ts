import type { Action } from "./action";
import type { ResourceType } from "./resource-type";

/** Wire protocols of AWS, as the service models name them. */
export type Protocol = "json-1.0" | "json-1.1" | "query" | "ec2-query" | "rest-json" | "rest-xml";

/** What names the operation of a REST request whose schema does not say it (S3: bucket in host or path, sub-resources). */
export interface RestRequest {
  method: string;
  /** Host header without port. */
  host: string;
  /** Still percent-encoded. */
  path: string;
  query: readonly (readonly [name: string, value: string])[];
  headers: Readonly<Record<string, string>>;
}

export interface RestRoute {
  operation: string;
  /** Values of the labels of the operation's path, by member name: `{ Bucket, Key }`. */
  labels: Record<string, string>;
}

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
  /**
   * Only where the bindings of the SDK's schemas do not tell operations apart.
   * @throws AwsError when the service has no such request
   */
  route?(request: RestRequest): RestRoute;
  /** Takes up again what a stopped or killed process left. */
  start(): Promise<void>;
  /** Ends every process, timer and file that the service holds; buffered data stays in the state directory. */
  stop(): Promise<void>;
}
