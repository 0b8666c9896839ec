import type { Refusal } from "./delivery-stream";

/** What to do about a reason; everything else passes by itself, or not at all. */
const ADVICE: Readonly<Record<string, string>> = {
  AccessDeniedException: "Grant the instance's role firehose:PutRecordBatch on the stream.",
  ResourceNotFoundException: "Check the name and the Region of the stream (LOGLAB_STREAM, AWS_REGION).",
  InvalidArgumentException: "Check that the stream takes direct puts.",
  InvalidSourceException: "Check that the stream takes direct puts.",
  CredentialsProviderError:
    "Give the instance a profile with a role, and see that it reaches the metadata service.",
  UnrecognizedClientException: "Check the credentials that the generator runs with.",
  InvalidSignatureException: "Check the credentials and the clock of the instance.",
  ExpiredTokenException:
    "Check that the instance reaches the metadata service, where it gets new credentials.",
  ECONNREFUSED: "Check that something listens at the endpoint (AWS_ENDPOINT_URL).",
  ENOTFOUND: "Check the Region, the name resolution and the route to Firehose.",
};

/** Names a failed call by what went wrong: the service's code, the system's, or the kind of error. */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof Error)) return { reason: "Error", message: String(error) };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const reason =
    error.name === "Error" || error.name === "AggregateError" ? (code ?? error.name) : error.name;
  // Node gives several failed addresses as one error without a message.
  return { reason, message: error.message || reason };
}

export function adviceFor(reason: string): string {
  return ADVICE[reason] ?? "It is kept and sent again.";
}
