import type { Solution } from "./solution";

const MEMBERS = ["host", "ident", "authuser", "datetime", "request", "response", "bytes", "referer", "agent"];

/** Takes a line of the combined format apart at its blanks, brackets and quotes. */
function takeApart(line: string): Record<string, string | null> {
  const parts = [...line.matchAll(/\[([^\]]*)\]|"([^"]*)"|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3],
  );
  return Object.fromEntries(
    MEMBERS.map((member, index) => [member, parts[index] === "-" ? null : (parts[index] ?? null)]),
  );
}

/** Writes the line that is asked for as the agent would, and names those with an address of IPv6 or an escaped quote. */
export const agentLines: Solution = async ({ begun }) => {
  const lines = String(begun.facts.lines).split("\n");
  const dropped = lines.flatMap((line, number) => (/^\S*:|\\"/.test(line) ? [number] : []));
  return {
    record: JSON.stringify(takeApart(lines[Number(begun.facts.which)] ?? "")),
    dropped: dropped.join(" "),
    where: "log",
  };
};
