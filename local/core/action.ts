import type { Identity } from "./identity";

/** Values of condition keys, by full key: `aws:SourceArn`, `iam:PassedToService`, `s3:prefix`. */
export type Conditions = Readonly<Record<string, string | readonly string[]>>;

/** One thing that IAM must allow before an action is carried out. */
export interface Permission {
  /** IAM action, `firehose:PutRecord`; not always the operation's own name. */
  action: string;
  /** ARN of what it acts on, or `*` where AWS knows no narrower. */
  resource: string;
  /** Condition keys that hold for this permission, beside those of the call. */
  conditions?: Conditions;
  /** The resource's own policy as JSON text (bucket policy, function policy, key policy), where it has one. */
  resourcePolicy?: string;
  /** The resource's own policy must allow it, whatever the identity's policies say: role trust policies, key policies. */
  resourcePolicyDecides?: true;
}

/**
 * What the chunks of an aws-chunked body are verified with; the first is chained to the signature of the headers.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 */
export interface ChunkSeed {
  /** Signature of the headers, in hexadecimal. */
  signature: string;
  signingKey: Uint8Array;
  /** `20260115/us-east-1/s3/aws4_request` */
  scope: string;
  /** `20260115T120000Z` */
  timestamp: string;
}

/** What an action knows of the call that it serves. */
export interface Call {
  identity: Identity;
  /** Region of the request: of its signature, or of the service that calls. */
  region: string;
  requestId: string;
  /** Condition keys of the request: `aws:SourceIp`, `aws:SecureTransport`, `aws:UserAgent` … */
  conditions: Conditions;
  /** HTTP headers of the request, names in lower case; absent on calls from inside. */
  headers?: Readonly<Record<string, string>>;
  /** Of a request whose body is signed chunk by chunk: what the chunks are verified with. */
  chunkSeed?: ChunkSeed;
  /** Aborts when the client goes away. */
  signal: AbortSignal;
}

/**
 * Reads and writes the JSON of an operation that is called so often that its schema is too slow. Either may give undefined,
 * which sends the document the ordinary way; so only what is plain needs to be understood.
 */
export interface JsonShortcut<I, O> {
  read(body: Buffer): I | undefined;
  write(output: O): string | Uint8Array | undefined;
}

/**
 * One operation of an API. Input and output have the shapes of the SDK's own types (`PutRecordCommandInput` …), blobs are
 * Uint8Array, timestamps Date, streaming bodies Readable.
 */
export interface Action<I extends object = object, O extends object = object> {
  /** Operation name, `PutRecord`. */
  readonly name: string;
  /** What IAM must allow. Runs before `handle`, so it must bear input that does not exist or makes no sense. */
  permissions(input: I, call: Call): Permission[] | Promise<Permission[]>;
  /**
   * The output may carry `$metadata.httpStatusCode` where the status is not the one of the operation (206 for a range).
   * @throws AwsError with AWS's code and sentence
   */
  handle(input: I, call: Call): Promise<O>;
  readonly json?: JsonShortcut<I, O>;
}
