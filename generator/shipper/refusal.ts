import type { Outlet, Refusal } from "./outlet";

/** What to do about a reason, whatever the outlet; everything else passes by itself, or not at all. */
const ADVICE: ReadonlyMap<string, string> = new Map([
  ["ResourceNotFoundException", "Check the name and the Region of the stream (LOGLAB_STREAM, AWS_REGION)."],
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
  ["ENOTFOUND", "Check the Region, the name resolution and the route to the endpoint."],
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

/** @param own what an outlet knows of its own reasons */
export function adviceFor(reason: string, own: Outlet["advice"]): string {
  return own.get(reason) ?? ADVICE.get(reason) ?? "It is kept and sent again.";
}
