import { PutRecordCommand } from "@aws-sdk/client-firehose";
import { numberedLine } from "./producer";
import type { Solution } from "./solution";

/** Puts one line with the nonce. */
export const putRecord: Solution = async ({ lab: { clients, seat, now }, begun: { nonce } }) => {
  const line = numberedLine(nonce, 0, now());
  await clients.firehose.send(
    new PutRecordCommand({ DeliveryStreamName: seat.stream, Record: { Data: Buffer.from(`${line}\n`) } }),
  );
  return {};
};
