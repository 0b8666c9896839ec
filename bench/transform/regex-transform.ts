import type { AccessRecord } from "../../contract/record";
import { unescapeApache } from "../../lambda/transform/apache-text";
import { readClfTime } from "../../lambda/transform/clf-time";
import { readRequestLine } from "../../lambda/transform/request-line";
import type { Outcome } from "../../lambda/transform/transform";

const QUOTED = String.raw`"((?:[^"\\]|\\.)*)"`;

/** Apache's combined format as one expression, the way that most transforms do it. */
const LINE = new RegExp(
  String.raw`^([^ ]+) ([^ ]+) (.+?) \[([^\]]{26})\] ${QUOTED} ([1-9]\d\d|-) (\d+|-)(?: ${QUOTED} ${QUOTED})?$`,
);

/** As the transform does it, by one regular expression and objects: what it is compared with. */
export function regexTransform(data: string): Outcome {
  const text = Buffer.from(data, "base64").toString("utf8");
  let json = "";
  let number = 0;
  for (const line of text.split(/\r?\n/)) {
    number++;
    if (/^[ \t]*$/.test(line)) continue;
    const record = read(line);
    if (record === undefined) {
      return { result: "ProcessingFailed", problem: { line: number, column: 1, reason: "no match" } };
    }
    json += `${JSON.stringify(record)}\n`;
  }
  return json === "" ? { result: "Dropped" } : { result: "Ok", data: Buffer.from(json).toString("base64") };
}

const orNull = (text: string | undefined): string | null =>
  text === undefined || text === "-" ? null : unescapeApache(text);

function read(line: string): AccessRecord | undefined {
  const match = LINE.exec(line);
  if (match === null) return undefined;
  const [, host = "", ident, user, time = "", request = "", status, bytes, referer, agent] = match;
  const iso = readClfTime(time);
  if (iso === undefined || !Number.isSafeInteger(Number(bytes === "-" ? 0 : bytes))) return undefined;
  return {
    host: unescapeApache(host),
    ident: orNull(ident),
    user: user === '""' ? "" : orNull(user),
    time: iso,
    ...readRequestLine(request),
    status: status === "-" ? null : Number(status),
    bytes: bytes === "-" ? null : Number(bytes),
    referer: orNull(referer),
    agent: orNull(agent),
  };
}
