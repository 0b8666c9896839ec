import { KAFKA_PORTS } from "../../contract/kafka";
import { type OwnAddress, ownAddress } from "../broker/own-address";
import { prepareBroker } from "../broker/prepare";
import { awaitBroker } from "../broker/serve";
import { ConfigError } from "../config";
import { runConnector } from "../connector/run";

/** What the broker's host runs beside the broker itself. */
const VERBS: Readonly<Record<string, (own: OwnAddress) => Promise<void>>> = {
  /** Before the broker starts: writes its files. */
  prepare: async (own) => prepareBroker(own, process.cwd()),
  /** Behind its start: waits until it serves. */
  await: (own) => awaitBroker(inside(own)),
  /** For as long as the host lives: carries the topic to the delivery stream. */
  connect: (own) => runConnector(inside(own)),
};

const inside = ({ address }: OwnAddress): string => `${address}:${KAFKA_PORTS.inside}`;

async function main(): Promise<void> {
  const verb = VERBS[process.argv[2] ?? ""];
  if (verb === undefined) throw new Error(`say one of ${Object.keys(VERBS).join(", ")}`);
  await verb(await ownAddress());
}

main().catch((error: unknown) => {
  const isSetup = error instanceof ConfigError;
  process.stderr.write(
    `broker: ${isSetup ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = isSetup ? 2 : 1;
});
