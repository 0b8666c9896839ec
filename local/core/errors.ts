/** What may stand in the body of an error beside code and message, such as `BucketName` in S3's. */
export type ErrorMembers = Readonly<Record<string, unknown>>;

/**
 * An error that a client of AWS sees: the code, the sentence and the HTTP status are AWS's own.
 * Whatever else is thrown is a fault of ours and reaches the client as InternalFailure.
 */
export class AwsError extends Error {
  override readonly name = "AwsError";

  /**
   * @param code AWS's error code: `ResourceNotFoundException`, `NoSuchKey` …
   * @param message AWS's sentence
   * @param status HTTP status; 400 to 499 is the caller's fault, 500 and more the service's
   * @param members further members of the error's shape
   * @param headers HTTP headers of the answer, such as `x-amz-bucket-region` of S3's redirect
   */
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
    readonly members: ErrorMembers = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** @returns whether the value is an error with AWS's own code, and with this one if a code is given */
export function isAwsError(error: unknown, code?: string): error is AwsError {
  return error instanceof AwsError && (code === undefined || error.code === code);
}

/**
 * What AWS has and the local cloud has not: refused by name, so that nobody takes silence for success.
 * @param what names it: `AWS::S3::Bucket property ReplicationConfiguration`, `action firehose:…`
 */
export function notModelled(what: string): AwsError {
  return new AwsError(
    "NotModelledByLocalCloud",
    `${what} is not modelled by the local cloud (see local/FIDELITY.md). Remove it, or deploy to AWS.`,
    501,
  );
}
