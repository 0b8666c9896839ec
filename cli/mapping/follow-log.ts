import type { KafkaPort, Step } from "../../checks";
import { followDataStream } from "../../examples/mapping/data-stream";
import { followFirehose } from "../../examples/mapping/firehose";
import type { Followed } from "../../examples/mapping/followed";
import { followKafka } from "../../examples/mapping/kafka";
import { sideBySide } from "../../examples/mapping/side-by-side";
import { twelveLines } from "../../examples/mapping/twelve-lines";
import { begin } from "../steps/begin";
import type { OpenLab } from "../steps/lab-context";
import type { Until } from "../steps/solve";

/**
 * Follows the twelve lines of a step through every system that is there. The step is begun anew, because a log takes lines
 * that are put again as well.
 * @param kafka left out where no broker answers
 * @returns rows of a table, a column a system
 */
export async function followLog(
  open: OpenLab,
  step: Step,
  kafka: KafkaPort | undefined,
  until: Until,
): Promise<string[][]> {
  const begun = await begin(open, step, true);
  const { lab } = open;
  const signal = lab.signal ?? new AbortController().signal;
  const log = twelveLines(begun.nonce, lab.now());
  const systems: Followed[] = [];
  if (kafka) systems.push(await followKafka(kafka, `mapping-${begun.nonce}`, log, begun.nonce));
  const context = { lab: { ...lab, signal }, begun, until };
  systems.push(await followDataStream(context, String(begun.facts.dataStream), log));
  systems.push(await followFirehose(context.lab, log));
  return sideBySide(log, systems);
}
