import { linesOf } from "../../generator/events/lines";

/** What servers really write, each line with the reason why it is here. */
const RARE = [
  // IPv6 hosts, and a body of unknown length as every 304 has.
  '2001:db8::7 - - [24/Nov/2026:10:00:00 +0000] "GET /a HTTP/2.0" 304 - "-" "curl/8.17"',
  '::ffff:192.0.2.1 - alice [24/Nov/2026:10:00:00 -0530] "GET /a?b=c HTTP/1.1" 200 5 "-" "-"',
  // What Apache escapes.
  String.raw`192.0.2.1 - - [24/Nov/2026:10:00:00 +0000] "GET /caf\xc3\xa9 HTTP/1.1" 200 5 "-" "a \"quoted\" agent\\"`,
  String.raw`192.0.2.1 - - [24/Nov/2026:10:00:00 +0000] "\x16\x03\x01\x02" 400 226 "-" "-"`,
  // UTF-8 as other servers write it.
  '192.0.2.1 - zoë [24/Nov/2026:10:00:00 +0000] "GET /日本 HTTP/1.1" 200 5 "https://example.org/ü" "Mozilla/5.0 (✓)"',
  '192.0.2.1 - "" [24/Nov/2026:10:00:00 +0000] "GET /a HTTP/1.1" 401 5 "-" "-"',
  // The common format, HTTP/0.9, and no request at all.
  '192.0.2.1 - - [24/Nov/2026:10:00:00 +0000] "GET /" 200 5',
  '192.0.2.1 - - [24/Nov/2026:10:00:00 +0000] "-" 408 -',
];

/** What no server writes. */
const GARBAGE = [
  "garbage",
  '192.0.2.1 - - [31/Feb/2026:10:00:00 +0000] "GET / HTTP/1.1" 200 5 "-" "-"',
  '192.0.2.1 - - [24/Nov/2026:10:00:00 +0000] "GET / HTTP/1.1 200 5',
  '192.0.2.1 - - [24/Nov/2026:10:00:00 +0000] "GET / HTTP/1.1" 99 5 "-" "-"',
  '192.0.2.1 - - [24/Nov/2026:10:00:00 +0000] "GET / HTTP/1.1" 200 5 "-" "-" more',
];

/** Records that two transforms have to answer alike: base64. */
export function oddRecords(): string[] {
  const single = [...RARE, ...GARBAGE, "", " \t", "\n\n"].flatMap((line) => [
    line,
    `${line}\n`,
    `${line}\r\n`,
  ]);
  const packs = [RARE.join("\n"), [...RARE, ...GARBAGE].join("\n"), `${RARE.join("\r\n")}\r\n\r\n`];
  return [...single, ...packs, ...lines(2_000)].map((text) => Buffer.from(text).toString("base64"));
}

/** Lines as the generator makes them, each with its LF. */
export function lines(count: number): string[] {
  const start = Date.parse("2026-11-24T10:00:00Z");
  return linesOf({ seed: "s01", host: "web1", rate: 1_000, start }, 0, count).map((line) => `${line}\n`);
}
