import type { IncomingMessage } from "node:http";
import { AwsError } from "../core/errors";
import type { EdgeRequest } from "./wire/exchange";

/** Bodies that are held whole end here; S3's objects stream and know no such limit. Lambda's ZipFile is the largest. */
const LARGEST_BODY = 100 * 1024 * 1024;

/** Reads head and query of a request; the body waits until somebody wants it. */
export function readRequest(message: IncomingMessage): EdgeRequest {
  const [path = "/", ...query] = (message.url ?? "/").split("?");
  let body: Promise<Buffer> | undefined;
  return {
    method: message.method ?? "GET",
    path,
    rawQuery: query.join("?"),
    query: parseQuery(query.join("?")),
    headers: joinHeaders(message),
    distinctHeaders: message.headersDistinct,
    stream: message,
    body() {
      body ??= collect(message);
      return body;
    },
  };
}

function joinHeaders(message: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, values] of Object.entries(message.headersDistinct))
    headers[name] = (values ?? []).join(", ");
  return headers;
}

/** Splits a query by hand: URLSearchParams would turn `+` into a space, which S3 does not. */
function parseQuery(text: string): [string, string][] {
  if (text === "") return [];
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

async function collect(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message) {
    length += (chunk as Buffer).length;
    if (length > LARGEST_BODY) {
      throw new AwsError(
        "RequestEntityTooLargeException",
        `The request body is larger than ${LARGEST_BODY} bytes.`,
        413,
      );
    }
    chunks.push(chunk as Buffer);
  }
  return chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, length);
}
