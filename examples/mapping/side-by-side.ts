import { type Followed, type HostLine, keepsHosts } from "./followed";

/**
 * @param systems what became of the log in each
 * @returns rows of a table: a heading, then a row a word, a row a line of the log, and what reading gave
 */
export function sideBySide(log: readonly HostLine[], systems: readonly Followed[]): string[][] {
  const row = (head: string, tell: (system: Followed) => string): string[] => [head, ...systems.map(tell)];
  return [
    row("", ({ system }) => system),
    row("the named whole", ({ words, name }) => `${words.whole} ${name}`),
    row("what is ordered", ({ words }) => words.part),
    row("a record's number", ({ words }) => words.number),
    row("readers that share the work", ({ words }) => words.reader),
    row("how far a reader is", ({ words }) => words.place),
    ...log.map(({ host, number }, at) =>
      row(`line ${number} of ${host}`, ({ places }) => {
        const place = places[at];
        return place === undefined ? "" : [place.part, shorten(place.number)].filter(Boolean).join(" · ");
      }),
    ),
    row("read from the start", ({ read }) => told(read)),
    row("read once more", ({ read, again }) =>
      typeof again === "string" ? told(again) : again.join() === read.toString() ? "the same" : told(again),
    ),
    row("order of each server", (system) => ORDER[String(keepsHosts(log, system))] ?? ""),
  ];
}

const ORDER: Readonly<Record<string, string>> = {
  true: "kept",
  false: "lost",
  undefined: "not promised",
};

const told = (read: readonly number[] | string): string =>
  typeof read === "string" ? `refused: ${read}` : `${read.length} lines: ${read.join(" ")}`;

/** Sequence numbers differ in their last digits. */
const shorten = (number: string): string => (number.length > 16 ? `…${number.slice(-14)}` : number);
