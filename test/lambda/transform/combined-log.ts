import * as fc from "fast-check";
import type { AccessRecord } from "../../../contract/record";

/** The line of AWS's and Apache's own documents, with every part there. */
export const USUAL =
  '127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "GET /apache_pb.gif HTTP/1.0" 200 2326 "http://www.example.com/start.html" "Mozilla/4.08 [en] (Win98; I ;Nav)"';

const LETTERS: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\b": "\\b",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\v": "\\v",
};

/** What httpd's ap_escape_logitem writes: letters for some bytes, `\xhh` for the others that are not printable ASCII. */
export function escapeApache(value: string): string {
  return [...Buffer.from(value, "utf8")]
    .map((byte) => {
      const char = String.fromCharCode(byte);
      if (LETTERS[char] !== undefined) return LETTERS[char];
      return byte >= 0x20 && byte < 0x7f ? char : `\\x${byte.toString(16).padStart(2, "0")}`;
    })
    .join("");
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A record as Apache logs it in the combined format, at the given offset from UTC in minutes. */
export function formatCombined(record: AccessRecord, zone = 0): string {
  const request = record.method === null ? "-" : [record.method, record.path, record.protocol].join(" ");
  const quoted = (value: string | null) => `"${escapeApache(value ?? "-")}"`;
  const user = record.user === "" ? '""' : escapeApache(record.user ?? "-");
  return [
    escapeApache(record.host),
    escapeApache(record.ident ?? "-"),
    user,
    `[${formatTime(new Date(record.time), zone)}]`,
    quoted(request),
    record.status ?? "-",
    record.bytes ?? "-",
    quoted(record.referer),
    quoted(record.agent),
  ].join(" ");
}

function formatTime(moment: Date, zone: number): string {
  const local = new Date(moment.getTime() + zone * 60_000).toISOString();
  const [year, month, day] = local.slice(0, 10).split("-");
  const size = Math.abs(zone);
  const offset = `${zone < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${two(size % 60)}`;
  return `${day}/${MONTHS[Number(month) - 1]}/${year}:${local.slice(11, 19)} ${offset}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

const text = fc.string({ unit: "binary", maxLength: 30 }).filter((value) => value !== "-");
const word = fc
  .string({ unit: "binary", minLength: 1, maxLength: 20 })
  .filter((value) => value !== "-" && !value.includes(" "));
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });

const request = fc.oneof(
  fc.record({
    method: fc.constantFrom("GET", "POST", "HEAD", "M-SEARCH"),
    path: fc.oneof(
      fc.webPath().map((path) => path || "/"),
      word,
      text.map((value) => `/ ${value}`),
    ),
    protocol: fc.constantFrom("HTTP/1.0", "HTTP/1.1", "HTTP/2.0", "RTSP/1.0"),
  }),
  fc.constant({ method: null, path: null, protocol: null }),
);

/** Any record that a combined line can tell. */
export const records: fc.Arbitrary<AccessRecord> = fc
  .tuple(
    fc.record({
      host: fc.oneof(fc.ipV4(), fc.ipV6(), word),
      ident: orNull(word),
      user: orNull(text),
      time: fc
        .date({ min: new Date("0001-01-02"), max: new Date("9999-12-30"), noInvalidDate: true })
        .map((date) => `${date.toISOString().slice(0, 19)}.000Z`),
    }),
    request,
    fc.record({
      status: orNull(fc.integer({ min: 100, max: 999 })),
      bytes: orNull(fc.maxSafeNat()),
      referer: orNull(text),
      agent: orNull(text),
    }),
  )
  .map(([who, what, answer]) => ({ ...who, ...what, ...answer }));

/** Offsets from UTC in minutes. */
export const zones = fc.integer({ min: -14 * 60, max: 14 * 60 });
