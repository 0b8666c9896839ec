import type { KafkaPort } from "../../checks";
import { NotReady } from "../../checks";
import type { Target } from "../target";
import { findBootstrap, tunnelCommand } from "./bootstrap";
import { openClient } from "./clients/choose";

/**
 * Opens a seat's Kafka.
 * @throws NotReady when the broker does not answer, with what to do
 */
export async function openKafka(target: Target, region: string, instance: string): Promise<KafkaPort> {
  const bootstrap = await findBootstrap(target, region, instance);
  try {
    return await openClient(bootstrap);
  } catch (error) {
    const what =
      target.endpoint === undefined
        ? `Hold a tunnel to it open in another terminal: ${tunnelCommand(region, instance)}`
        : `Look what it says: aws ec2 get-console-output --instance-id ${instance}`;
    throw new NotReady(`No broker answers at ${bootstrap} (${(error as Error).message}). ${what}`);
  }
}
