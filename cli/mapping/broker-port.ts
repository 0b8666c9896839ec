import { once } from "node:events";
import { connect } from "node:net";
import type { KafkaPort } from "../../checks";
import { openClient } from "../kafka/clients/choose";
import { EXIT, LabError } from "../lab-error";

const ANSWER_MS = 2_000;

/**
 * Opens a Kafka, if one answers.
 * @param bootstrap `host:port`
 * @returns undefined when nobody listens there
 * @throws LabError when it is no address
 */
export async function openBroker(bootstrap: string): Promise<KafkaPort | undefined> {
  if (!(await listens(bootstrap))) return undefined;
  return openClient(bootstrap);
}

/** The client itself would try for half a minute. */
async function listens(bootstrap: string): Promise<boolean> {
  const [, host, port] = /^([^:\s]+):(\d{1,5})$/.exec(bootstrap) ?? [];
  if (host === undefined || Number(port) > 65_535) {
    throw new LabError(
      `${bootstrap} is no address of a broker.`,
      "Write it as host:port, such as 127.0.0.1:9092.",
      EXIT.wrongUse,
    );
  }
  const socket = connect({ host, port: Number(port) });
  try {
    await once(socket, "connect", { signal: AbortSignal.timeout(ANSWER_MS) });
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
