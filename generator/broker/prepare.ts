import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { BROKER_LOGGING, brokerProperties, KAFKA_PORTS } from "../../contract/kafka";
import type { OwnAddress } from "./own-address";

/** Writes the broker's files, which name the addresses that this instance has now, into the folder that it is started in. */
export function prepareBroker({ address, loopback }: OwnAddress, folder: string): void {
  writeFileSync(
    join(folder, "server.properties"),
    brokerProperties({ address, loopback, ports: KAFKA_PORTS, data: "data" }),
  );
  writeFileSync(join(folder, "log4j2.properties"), BROKER_LOGGING);
}
