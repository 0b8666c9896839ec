import type { AccessRecord } from "../../contract/record";
import { unescapeApache } from "./apache-text";
import { CLF_TIME_LENGTH, readClfTime } from "./clf-time";
import { readRequestLine } from "./request-line";

/** Why a line is not an access log line, and where it stops being one. */
export interface Malformed {
  reason: string;
  /** Where the part that is wrong begins, counted from 1 in UTF-16 units. */
  column: number;
}

const QUOTE = '"';

/**
 * Reads one line of Apache's combined format, or of the common format, which ends after the bytes (no referer and no
 * agent then).
 * @param line without its line end
 * @returns undefined when it is malformed
 */
export function parseLine(line: string): AccessRecord | undefined {
  const read = readLine(line);
  return isMalformed(read) ? undefined : read;
}

/** As parseLine, but says why a line is malformed. Members stand in the order of the JSON lines. */
export function readLine(line: string): AccessRecord | Malformed {
  const hostEnd = line.indexOf(" ");
  if (hostEnd <= 0) return malformed("the line begins with a host and a space", 0);
  const identEnd = line.indexOf(" ", hostEnd + 1);
  if (identEnd <= hostEnd + 1) return malformed("an ident (or -) and a space follow the host", hostEnd + 1);
  const time = findTime(line, identEnd);
  if (isMalformed(time)) return time;
  const tail = readTail(line, time.at + CLF_TIME_LENGTH + 1);
  if (isMalformed(tail)) return tail;
  return {
    host: unescapeApache(line.slice(0, hostEnd)),
    ident: orNull(line.slice(hostEnd + 1, identEnd)),
    user: readUser(line.slice(identEnd + 1, time.at - 2)),
    time: time.iso,
    ...tail,
  };
}

export function isMalformed(read: object): read is Malformed {
  return "reason" in read;
}

function malformed(reason: string, at: number): Malformed {
  return { reason, column: at + 1 };
}

/** Apache writes a user name as the client sent it, spaces and brackets included: the first real time ends it. */
function findTime(line: string, identEnd: number): { iso: string; at: number } | Malformed {
  for (let end = line.indexOf(" [", identEnd + 2); end >= 0; end = line.indexOf(" [", end + 1)) {
    const at = end + 2;
    const iso = readClfTime(line.slice(at, at + CLF_TIME_LENGTH));
    if (iso !== undefined && line[at + CLF_TIME_LENGTH] === "]") return { iso, at };
  }
  return malformed(
    "a user (or -) and a time like [10/Oct/2000:13:55:36 -0700] follow the ident",
    identEnd + 1,
  );
}

type Tail = Omit<AccessRecord, "host" | "ident" | "user" | "time">;

/** Reads what follows the time: request, status, bytes, and referer and agent unless the format is the common one. */
function readTail(line: string, at: number): Tail | Malformed {
  const requestEnd = quotedEnd(line, at);
  if (requestEnd < 0) return malformed("a request in quotes follows the time", at + 1);
  const statusEnd = fieldEnd(line, requestEnd + 2);
  const status = readStatus(line.slice(requestEnd + 2, statusEnd));
  if (line[requestEnd + 1] !== " " || status === undefined) {
    return malformed("a status of three digits (or -) follows the request", requestEnd + 2);
  }
  const bytesEnd = fieldEnd(line, statusEnd + 1);
  const bytes = readBytes(line.slice(statusEnd + 1, bytesEnd));
  if (bytes === undefined) return malformed("a number of bytes (or -) follows the status", statusEnd + 1);
  const request = readRequestLine(line.slice(at + 2, requestEnd));
  if (bytesEnd === line.length) return { ...request, status, bytes, referer: null, agent: null };
  const refererEnd = quotedEnd(line, bytesEnd);
  if (refererEnd < 0) return malformed("a referer in quotes follows the bytes", bytesEnd + 1);
  const agentEnd = quotedEnd(line, refererEnd + 1);
  if (agentEnd < 0) return malformed("an agent in quotes follows the referer", refererEnd + 2);
  if (agentEnd + 1 !== line.length) return malformed("the line goes on after the agent", agentEnd + 1);
  const referer = orNull(line.slice(bytesEnd + 2, refererEnd));
  return { ...request, status, bytes, referer, agent: orNull(line.slice(refererEnd + 3, agentEnd)) };
}

/** @returns where the closing quote stands of the quoted text that begins, after a space, at `at`; -1 if there is none */
function quotedEnd(line: string, at: number): number {
  if (line[at] !== " " || line[at + 1] !== QUOTE) return -1;
  let end = at + 2;
  while (end < line.length && line[end] !== QUOTE) end += line[end] === "\\" ? 2 : 1;
  return end < line.length ? end : -1;
}

function fieldEnd(line: string, at: number): number {
  const end = line.indexOf(" ", at);
  return end < 0 ? line.length : end;
}

function readStatus(text: string): number | null | undefined {
  if (text === "-") return null;
  return /^[1-9]\d\d$/.test(text) ? Number(text) : undefined;
}

/** A number that JSON readers would round is no number of bytes. */
function readBytes(text: string): number | null | undefined {
  if (text === "-") return null;
  return /^\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined;
}

/** For a user whose name is empty Apache writes two quotes, although it quotes no other user. */
function readUser(text: string): string | null {
  return text === '""' ? "" : orNull(text);
}

function orNull(text: string): string | null {
  return text === "-" ? null : unescapeApache(text);
}
