import type { Refusal } from "./delivery-stream";

/** What to do about a reason; everything else passes by itself, or not at all. */
const ADVICE: ReadonlyMap<string, string> = new Map([
  ["AccessDeniedException", "Grant the instance's role firehose:PutRecordBatch on the stream."],
  ["ResourceNotFoundException", "Check the name and the Region of the stream (LOGLAB_STREAM, AWS_REGION)."],
  ["InvalidArgumentException", "Check that the stream takes direct puts."],
  ["InvalidSourceException", "Check that the stream takes direct puts."],
  [
    "CredentialsProviderError",
    "Give the instance a profile with a role, and see that it reaches the metadata service.",
  ],
  ["UnrecognizedClientException", "Check the credentials that the generator runs with."],
  ["InvalidSignatureException", "Check the credentials and the clock of the instance."],
  [
    "ExpiredTokenException",
    "Check that the instance reaches the metadata service, where it gets new credentials.",
  ],
  ["ECONNREFUSED", "Check that something listens at the endpoint (AWS_ENDPOINT_URL)."],
  ["ENOSPC", "Make room on the disk of STATE_DIRECTORY."],
  ["ENOTFOUND", "Check the Region, the name resolution and the route to Firehose."],
]);

/** Names a failed call by what went wrong: the service's code, the system's, or the kind of error. */
export function refusalOf(error: unknown): Refusal {
  const { name = "Error", code, message } = membersOf(error);
  // The SDK calls a connection that was reset a TimeoutError; the system's code says what it was.
  const reason = code !== undefined && /^E[A-Z]+$/.test(code) ? code : name;
  // Several addresses that all failed come as one error without a message.
  return { reason, message: message || reason };
}

function membersOf(error: unknown): { name?: string; code?: string; message: string } {
  if (typeof error !== "object" || error === null) return { message: String(error) };
  const text = (value: unknown) => (typeof value === "string" ? value : undefined);
  const name = "name" in error ? text(error.name) : undefined;
  const code = "code" in error ? text(error.code) : undefined;
  return { name, code, message: ("message" in error && text(error.message)) || "" };
}

export function adviceFor(reason: string): string {
  return ADVICE.get(reason) ?? "It is kept and sent again.";
}
