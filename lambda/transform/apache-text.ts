import { isUtf8 } from "node:buffer";

/** The one-letter escapes that Apache writes; `\f` is not among them, it becomes `\x0c`. */
const LETTERS: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  b: "\b",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

const ESCAPE = /\\(?:["\\bnrtv]|x[0-9a-fA-F]{2}(?:\\x[0-9a-fA-F]{2})*)/g;

/**
 * Undoes what Apache does to a logged value: it writes `\"`, `\\`, `\n` and the like, and `\xhh` for every other byte
 * that is not printable ASCII. Runs of `\xhh` are read as UTF-8; a byte that is no part of valid UTF-8 keeps its four
 * characters `\xhh`, as does any escape that Apache does not write, so that nothing of the value is lost.
 * @see https://httpd.apache.org/docs/2.4/mod/mod_log_config.html, "Format Notes"
 */
export function unescapeApache(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(ESCAPE, (sequence) =>
    sequence[1] === "x" ? decodeBytes(sequence) : (LETTERS[sequence[1] ?? ""] ?? sequence),
  );
}

/** @param run one or more `\xhh` */
function decodeBytes(run: string): string {
  const bytes = Buffer.from(run.replaceAll("\\x", ""), "hex");
  if (isUtf8(bytes)) return bytes.toString("utf8");
  let text = "";
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes.readUInt8(at));
    const sequence = bytes.subarray(at, at + length);
    const valid = sequence.length === length && isUtf8(sequence);
    text += valid ? sequence.toString("utf8") : run.slice(at * 4, at * 4 + 4);
    at += valid ? length : 1;
  }
  return text;
}

/** @returns how many bytes a UTF-8 sequence has that begins with this one, if it is valid at all */
function sequenceLength(lead: number): number {
  if (lead < 0xc0) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}
