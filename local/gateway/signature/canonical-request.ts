import { rawParameters, type SignedRequest } from "./signed-request";

/**
 * Bytes as Node hands them over in header values and request lines (one character each) read as the UTF-8 that clients sign.
 */
function asUtf8(text: string): string {
  return /[\x80-\xff]/.test(text) ? Buffer.from(text, "latin1").toString("utf8") : text;
}

const escapeByte = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
const escapeText = (text: string): string => Array.from(Buffer.from(text), escapeByte).join("");

/** AWS's URI encoding: everything but letters, digits, `-_.~`. */
export function encode(text: string): string {
  return text.replace(/[^A-Za-z0-9\-_.~]+/g, escapeText);
}

const encodePath = (path: string): string => path.replace(/[^A-Za-z0-9\-_.~/]+/g, escapeText);

/** Decoded and encoded again, byte by byte, so that escapes which are no UTF-8 pass too. */
function reencode(text: string, keep: RegExp): string {
  return text.replace(/%([0-9A-Fa-f]{2})|./gsu, (part, hex?: string) => {
    const char = hex === undefined ? part : String.fromCharCode(Number.parseInt(hex, 16));
    if (keep.test(char)) return char;
    return hex === undefined ? escapeText(part) : part.toUpperCase();
  });
}

/**
 * The path as it is signed. S3 encodes once and keeps dots and double slashes; every other service
 * folds them and encodes what was sent once more.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function canonicalPaths(path: string, service: string): string[] {
  const sent = asUtf8(path) || "/";
  const clean = reencode(sent, /[A-Za-z0-9\-_.~/]/);
  // Some clients sign what they send, others what it should have been.
  const forms = service === "s3" ? [clean, sent] : [encodePath(fold(sent)), encodePath(fold(clean))];
  return [...new Set(forms)];
}

/** Takes out empty and dot segments. */
function fold(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return `/${segments.join("/")}${segments.length > 0 && path.endsWith("/") ? "/" : ""}`;
}

/** The query as it is signed: sorted by name, then value, without the signature itself. */
export function canonicalQueries(query: string): string[] {
  const sent = rawParameters(asUtf8(query)).filter(([name]) => name !== "X-Amz-Signature");
  const unreserved = /[A-Za-z0-9\-_.~]/;
  const clean = (text: string): string => reencode(text, unreserved);
  const form = (text: string): string => reencode(text.replaceAll("+", "%20"), unreserved);
  // A plus is itself to most clients and a space to some.
  return [...new Set([join(sent, clean), join(sent, form), join(sent, (text) => text)])];
}

function join(parameters: [string, string][], written: (text: string) => string): string {
  return parameters
    .map(([name, value]): [string, string] => [written(name), written(value)])
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The signed headers as they are signed: values of one header joined, stretches of white space one blank. */
export function canonicalHeaders(request: SignedRequest, names: readonly string[]): string {
  return names.map((name) => `${name}:${canonicalValue(request, name)}\n`).join("");
}

function canonicalValue(request: SignedRequest, name: string): string {
  // HTTP/2 has no Host header.
  const value = request.headers[name] ?? (name === "host" ? request.headers[":authority"] : undefined);
  const values = typeof value === "string" ? [value] : (value ?? []);
  return values.map((one) => asUtf8(one).trim().replace(/\s+/g, " ")).join(",");
}

/** @returns every text that the client may have signed for this request, the likeliest first */
export function* canonicalRequests(
  request: SignedRequest,
  service: string,
  signedHeaders: readonly string[],
  payload: string,
): Generator<string> {
  const headers = canonicalHeaders(request, signedHeaders);
  const queries = canonicalQueries(request.query);
  for (const path of canonicalPaths(request.path, service)) {
    for (const query of queries) {
      yield [request.method, path, query, headers, signedHeaders.join(";"), payload].join("\n");
    }
  }
}
