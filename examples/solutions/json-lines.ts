import { readObject } from "./bucket";
import type { Solution } from "./solution";

/** Counts the lines of the object and adds up their bytes. */
export const jsonLines: Solution = async ({ lab, begun: { facts } }) => {
  const lines = await readObject(lab, String(facts.object));
  const bytes = lines.reduce((sum, line) => sum + Number(JSON.parse(line).bytes ?? 0), 0);
  return { lines: String(lines.length), bytes: String(bytes) };
};
