import type { Conditions } from "./action";
import type { Clock } from "./clock";
import type { EventBus } from "./events";
import type { Identity } from "./identity";
import type { State } from "./state/state";

/** Temporary credentials as STS hands them out. */
export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  /** Milliseconds since 1970. */
  expires: number;
}

/** A role assumed by a service: who it then is, and keys for a child process that acts as the same. */
export interface Session {
  identity: Identity;
  credentials: Credentials;
}

export interface AssumeRequest {
  roleArn: string;
  /** Principal that assumes it, `firehose.amazonaws.com`. */
  service: string;
  sessionName: string;
  externalId?: string;
  /** `aws:SourceArn`; `aws:SourceAccount` is always given. */
  sourceArn?: string;
  /** Default 3600. */
  seconds?: number;
}

/** An address to which somebody outside answers once, such as the response URL of a custom resource. */
export interface Callback {
  url: string;
  /** The body of the PUT. Rejects with the reason of the signal when nobody answers before it aborts. */
  answer: Promise<Uint8Array>;
}

/** Answers plain HTTP under `/_lab/` that is no AWS API: Lambda's runtime API, callbacks, the page. */
export type Route = (
  request: import("node:http").IncomingMessage,
  response: import("node:http").ServerResponse,
) => void;

/** The local cloud as one service of one Region sees it: everything that it may use beside its own folder. */
export interface Cloud {
  readonly account: string;
  /** Region of this instance of the service; of a global service the home Region. */
  readonly region: string;
  readonly clock: Clock;
  readonly events: EventBus;
  /** The service's own place in the state directory. */
  readonly state: State;
  /** Root of the HTTP edge, `http://127.0.0.1:4566`. */
  readonly endpoint: string;
  /** Aborts when the cloud stops. */
  readonly signal: AbortSignal;
  /**
   * Calls an API of another service as this identity: the same checks and the same code as over HTTP.
   * @throws AwsError
   */
  call<O extends object>(
    identity: Identity,
    service: string,
    operation: string,
    input: object,
    options?: { conditions?: Conditions; region?: string; signal?: AbortSignal },
  ): Promise<O>;
  /**
   * Assumes a role as an AWS service does, trust policy and conditions checked.
   * @throws AwsError AccessDenied
   */
  assume(request: AssumeRequest): Promise<Session>;
  /** Opens a one-time address. The caller closes it by aborting the signal. */
  callback(signal: AbortSignal): Callback;
  /**
   * Serves everything under `/_lab/<name>/`.
   * @returns what takes the route away again
   */
  route(name: string, route: Route): () => void;
}
