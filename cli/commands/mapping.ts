import { Command } from "commander";
import { KAFKA_PORTS } from "../../contract/kafka";
import { openBroker } from "../mapping/broker-port";
import { followLog } from "../mapping/follow-log";
import { columns } from "../print/columns";
import type { Output } from "../print/output";
import { atSeat, findStep, type SeatOptions, withSeatOptions } from "../seats/seat-options";
import { polling } from "../steps/poll";

/** A data stream is there within a minute. */
const MINUTES = 3;

/** `lab mapping SEAT`: the same twelve lines through Kafka, Data Streams and Firehose. */
export function mappingCommand(output: Output): Command {
  const command = new Command("mapping")
    .description("follow twelve lines through Kafka, Data Streams and Firehose, side by side")
    .argument("<seat>", "seat id, such as s01")
    .option("--kafka <host:port>", "broker of the column of Kafka", `127.0.0.1:${KAFKA_PORTS.inside}`);
  return withSeatOptions(command).action(async (seat: string, options: SeatOptions & { kafka: string }) => {
    await atSeat(seat, options, async (open) => {
      const kafka = await openBroker(options.kafka);
      try {
        if (!kafka) output.print(withoutKafka(options.kafka));
        const rows = await followLog(open, findStep("mapping"), kafka, polling(MINUTES, open.lab.signal));
        for (const line of columns(rows)) output.print(line);
        output.print(`Go on with: lab answer ${seat} M …, then lab check ${seat} M`);
      } finally {
        await kafka?.close();
      }
    });
  });
}

const withoutKafka = (bootstrap: string): string =>
  `Apache Kafka: left out, because no broker answers at ${bootstrap}. Start one in another terminal: lab kafka (it takes Java 17 or later).`;
