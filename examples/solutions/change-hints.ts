import { numberedLine, putAll } from "./producer";
import type { Solution } from "./solution";
import { updateDestination } from "./update";

/** Waits a second longer than before, and puts a line, because an empty buffer writes no object. */
export const changeHints: Solution = async ({ lab, begun: { nonce, facts } }) => {
  const IntervalInSeconds = Number(facts.seconds) + 1;
  const version = await updateDestination(lab, {
    BufferingHints: { IntervalInSeconds, SizeInMBs: Number(facts.mebibytes) },
  });
  await putAll(lab, [numberedLine(nonce, 0, lab.now())]);
  return { version };
};
