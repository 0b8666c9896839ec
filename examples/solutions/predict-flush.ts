import { numberedLine, putAll } from "./producer";
import type { Solution } from "./solution";

const MEBIBYTE = 1024 * 1024;

/** JSON of a long line is its text and about so many bytes of names. */
const NAMES = 130;

/** Reckons with both buffers, says so, and puts the burst. */
export const predictFlush: Solution = async ({ lab, begun: { nonce, facts }, answer }) => {
  const { lines, lineBytes, mebibytes, intervals } = facts;
  const bytes = Number(lines) * (Number(lineBytes) + NAMES);
  const full = bytes >= Number(mebibytes) * MEBIBYTE;
  answer({
    hint: full ? "size" : "interval",
    // The processor's buffer is filled by the burst too, so nothing waits for an interval.
    seconds: String(full ? 0 : intervals),
    objects: String(Math.ceil(bytes / (Number(mebibytes) * MEBIBYTE))),
  });
  const padding = (line: string): string =>
    line.replace(/"[^"]*"$/, (agent) => longer(agent, line.length, Number(lineBytes)));
  await putAll(
    lab,
    Array.from({ length: Number(lines) }, (_, number) => padding(numberedLine(nonce, number, lab.now()))),
  );
  return {};
};

const longer = (agent: string, length: number, wanted: number): string =>
  `${agent.slice(0, -1)}${"x".repeat(Math.max(0, wanted - length - 1))}"`;
