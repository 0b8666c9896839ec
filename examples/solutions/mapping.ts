import { followDataStream } from "../mapping/data-stream";
import { followFirehose } from "../mapping/firehose";
import { twelveLines } from "../mapping/twelve-lines";
import { linesWith } from "./bucket";
import type { Solution } from "./solution";

/** Does what `lab mapping` does but for Kafka, for which a broker would have to run. */
export const mapping: Solution = async (context) => {
  const { lab, begun, until } = context;
  const log = twelveLines(begun.nonce, lab.now());
  const { places } = await followDataStream(context, String(begun.facts.dataStream), log);
  await followFirehose(lab, log);
  await until(async () => {
    const arrived = await linesWith(lab, "logs/", `/nonce/${begun.nonce}/`);
    return arrived.length >= log.length ? true : undefined;
  });
  return {
    south: places[log.findIndex(({ host }) => host === "south")]?.part ?? "",
    partition: "shard",
    offset: "sequence",
    group: "built",
    again: "firehose",
  };
};
