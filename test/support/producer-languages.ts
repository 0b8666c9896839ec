import { join } from "node:path";
import { testWith } from "./needs";
import type { ProducerLab, Sent } from "./producer-lab";
import { ROOT } from "./source-files";

/** Runs one version of an example producer on a stream. */
export type RunProducer = (
  version: "first" | "right",
  stream: string,
  input?: string | Buffer,
  ...args: string[]
) => Promise<Sent>;

/** A test of a producer. */
export type ProducerTest = (name: string, body: (run: RunProducer) => Promise<void>) => void;

const PRODUCERS = join(ROOT, "examples/producers");

/**
 * The languages that the example producers are written in.
 * @param lab where they run, once it is open
 */
export function producerLanguages(lab: () => ProducerLab): { language: string; producer: ProducerTest }[] {
  const python: ProducerTest = (name, body) =>
    testWith("python3", name, (program) =>
      body((version, stream, input, ...args) =>
        lab().send(stream, program, [join(PRODUCERS, `python/${version}.py`), ...args], input),
      ),
    );
  const typescript: ProducerTest = (name, body) =>
    test(name, () =>
      body((version, stream, input, ...args) => {
        const file = join(PRODUCERS, `typescript/${version}.ts`);
        const program = ["-r", require.resolve("ts-node/register"), file];
        return lab().send(stream, process.execPath, [...program, ...args], input);
      }),
    );
  return [
    { language: "python", producer: python },
    { language: "typescript", producer: typescript },
  ];
}
