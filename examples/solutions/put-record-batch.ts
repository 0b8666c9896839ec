import { numberedLine, putAll } from "./producer";
import type { Solution } from "./solution";

/** Puts the lines in batches, and what was refused again. */
export const putRecordBatch: Solution = async ({ lab, begun: { nonce, facts } }) => {
  const lines = Array.from({ length: Number(facts.count) }, (_, number) =>
    numberedLine(nonce, number, lab.now()),
  );
  return { failed: String(await putAll(lab, lines)) };
};
