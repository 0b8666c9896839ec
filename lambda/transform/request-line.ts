import type { AccessRecord } from "../../contract/record";
import { unescapeApache } from "./apache-text";

type Request = Pick<AccessRecord, "method" | "path" | "protocol">;

const NONE: Request = { method: null, path: null, protocol: null };

/** A method is a token of RFC 9110, section 5.6.2. */
const METHOD = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const PROTOCOL = /^[A-Z]+\/\d+(?:\.\d+)?$/;

/**
 * Takes the request line apart.
 * `METHOD path PROTOCOL` gives three parts; a path may hold spaces, as Apache lets them through when told to.
 * `METHOD /path` is a request of HTTP/0.9, without a protocol. Whatever else a client sent (nothing, a TLS hello, a
 * word) was no request: all three are null, and the line's status tells how the server answered.
 * @param raw what stands between the quotes, still escaped
 */
export function readRequestLine(raw: string): Request {
  const first = raw.indexOf(" ");
  if (first <= 0 || !METHOD.test(raw.slice(0, first))) return NONE;
  const method = raw.slice(0, first);
  const last = raw.lastIndexOf(" ");
  if (last > first + 1 && PROTOCOL.test(raw.slice(last + 1))) {
    return { method, path: unescapeApache(raw.slice(first + 1, last)), protocol: raw.slice(last + 1) };
  }
  const isSimple = last === first && raw[first + 1] === "/";
  return isSimple ? { method, path: unescapeApache(raw.slice(first + 1)), protocol: null } : NONE;
}
