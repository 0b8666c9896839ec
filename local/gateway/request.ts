import { AwsError } from "../core/errors";
import type { Message } from "./http";
import type { EdgeRequest } from "./wire/exchange";

/** Bodies that are held whole end here; S3's objects stream and know no such limit. Lambda's ZipFile is the largest. */
const LARGEST_BODY = 100 * 1024 * 1024;

/** Reads head and query of a request; the body waits until somebody wants it. Never throws: what is wrong is told to whom asks for it. */
export function readRequest(message: Message): EdgeRequest {
  // A client that takes us for a proxy sends the whole address.
  const address = (message.url ?? "").replace(/^https?:\/\/[^/?]*/i, "");
  const [path = "", ...rest] = address.split("?");
  const rawQuery = rest.join("?");
  const distinctHeaders = readHeaders(message.rawHeaders);
  const headers = joinHeaders(distinctHeaders);
  let query: EdgeRequest["query"] | undefined;
  let body: Promise<Buffer> | undefined;
  return {
    method: message.method ?? "GET",
    path: path || "/",
    rawQuery,
    get query() {
      query ??= parseQuery(rawQuery);
      return query;
    },
    headers,
    distinctHeaders,
    stream: message,
    body() {
      body ??= collect(message, headers["content-length"]);
      return body;
    },
  };
}

/** Every value of each header apart; of HTTP/2's pseudo headers only the authority, which is its Host as well. */
function readHeaders(raw: readonly string[]): Record<string, string[]> {
  const headers: Record<string, string[]> = Object.create(null);
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = String(raw[i]).toLowerCase();
    if (name.startsWith(":") && name !== ":authority") continue;
    const values = headers[name] ?? [];
    headers[name] = values;
    values.push(String(raw[i + 1]));
  }
  if (headers[":authority"]) headers.host ??= headers[":authority"];
  return headers;
}

function joinHeaders(distinct: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  const headers: Record<string, string> = Object.create(null);
  for (const [name, values] of Object.entries(distinct)) headers[name] = values.join(", ");
  return headers;
}

/** Splits a query by hand: URLSearchParams would turn `+` into a space, which S3 does not. */
function parseQuery(text: string): [string, string][] {
  return text
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const equals = part.indexOf("=");
      return equals < 0
        ? [decode(part), ""]
        : [decode(part.slice(0, equals)), decode(part.slice(equals + 1))];
    });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new AwsError("InvalidURI", "Couldn't parse the specified URI.");
  }
}

/** Reads by events: an iterator that is left early would destroy the connection, and with it the answer. */
function collect(message: Message, declared: string | undefined): Promise<Buffer> {
  if (Number(declared) > LARGEST_BODY) return Promise.reject(tooLarge());
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const take = (chunk: Buffer): void => {
      length += chunk.length;
      chunks.push(chunk);
      if (length <= LARGEST_BODY) return;
      stop();
      reject(tooLarge());
    };
    const end = (): void => {
      stop();
      if (declared !== undefined && length < Number(declared)) reject(incomplete());
      else resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, length));
    };
    const close = (): void => {
      stop();
      reject(incomplete());
    };
    const stop = (): void =>
      void message.off("data", take).off("end", end).off("close", close).off("error", close);
    message.on("data", take).on("end", end).on("close", close).on("error", close);
  });
}

function tooLarge(): AwsError {
  return new AwsError(
    "RequestEntityTooLargeException",
    `The request body is larger than ${LARGEST_BODY} bytes.`,
    413,
  );
}

/** S3's sentence; whoever went away reads none. */
function incomplete(): AwsError {
  return new AwsError(
    "IncompleteBody",
    "You did not provide the number of bytes specified by the Content-Length HTTP header",
  );
}
