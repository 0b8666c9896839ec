import { Command } from "commander";
import { KAFKA_PORTS } from "../../contract/kafka";
import { untilInterrupted } from "../interrupt";
import { fetchKafka, runKafka } from "../kafka/run-kafka";
import { EXIT } from "../lab-error";
import type { Output } from "../print/output";
import { choosePort } from "../target";

interface Options {
  port: string;
  data?: string;
  fetch?: true;
}

/** `lab kafka`: Apache Kafka on this machine. */
export function kafkaCommand(output: Output, finish: (code: number) => void): Command {
  return new Command("kafka")
    .description("run Apache Kafka on this machine until Ctrl-C")
    .option("--port <port>", "port on 127.0.0.1, 0 for any", String(KAFKA_PORTS.inside))
    .option("--data <dir>", "keep its topics here over a restart")
    .option("--fetch", "only fetch what it is started from, which a class with `source: kafka` needs too")
    .action(async ({ port, data, fetch }: Options) => {
      const code = await untilInterrupted(async (signal) => {
        if (!fetch)
          return runKafka({ port: choosePort(port), ...(data !== undefined && { data }) }, output, signal);
        output.print(`jars in ${await fetchKafka(output, signal)}`);
        return EXIT.done;
      });
      finish(code);
    });
}
