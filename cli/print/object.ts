import type { Listed } from "../../checks/bucket";

const FIRST_LINES = 20;
const WIDEST = 300;

/**
 * @param text what the object holds, unpacked
 * @param all whether every line is wanted, whole
 * @returns its name, when it was written, and its lines; of an error object with the record as it was put
 */
export function describeObject({ key, bytes, written }: Listed, text: string, all: boolean): string[] {
  const lines = text.split("\n").filter((line) => line !== "");
  const shown = all ? lines : lines.slice(0, FIRST_LINES);
  return [
    key,
    `written ${new Date(written).toISOString().slice(0, 19)}Z, ${bytes} bytes, ${Buffer.byteLength(text)} unpacked, ${lines.length} lines`,
    ...shown.flatMap((line) => describeLine(line).map((part) => (all ? part : cut(part)))),
    ...(shown.length < lines.length ? [`… ${lines.length - shown.length} more; --all shows them`] : []),
  ];
}

function describeLine(line: string): string[] {
  const raw = rawOf(line);
  return raw === undefined ? [readable(line)] : [readable(line), `    the record: ${JSON.stringify(raw)}`];
}

/** What stands in an object may have come from anybody, and is not to steer a terminal. */
const readable = (line: string): string =>
  JSON.stringify(line).slice(1, -1).replaceAll('\\"', '"').replaceAll("\\\\", "\\");

const cut = (line: string): string => (line.length > WIDEST ? `${line.slice(0, WIDEST)}…` : line);

function rawOf(line: string): string | undefined {
  try {
    const { rawData } = JSON.parse(line) as { rawData?: unknown };
    return typeof rawData === "string" ? Buffer.from(rawData, "base64").toString("utf8") : undefined;
  } catch {
    return undefined;
  }
}
