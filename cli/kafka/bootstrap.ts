import { KAFKA_PORTS } from "../../contract/kafka";
import { LabError } from "../lab-error";
import type { Target } from "../target";

/**
 * @param instance id of the broker's host
 * @returns where this machine reaches a seat's broker: on the local cloud the host's own loopback address; on AWS the near end of
 * the tunnel that the student holds open, since the broker has no way in from outside
 * @throws LabError when the local cloud knows no such instance
 */
export async function findBootstrap({ endpoint }: Target, region: string, instance: string): Promise<string> {
  if (endpoint === undefined) return `127.0.0.1:${KAFKA_PORTS.tunnel}`;
  const answer = await fetch(`${endpoint}/_lab/ec2-names-${region}/${instance}/`);
  if (answer.ok) return `${await answer.text()}:${KAFKA_PORTS.tunnel}`;
  throw new LabError(
    `The local cloud has no instance ${instance}, which the seat's broker runs on.`,
    "Deploy the seat again.",
  );
}

/**
 * @returns the command that holds a tunnel to a broker open, with the student's credentials: Session Manager carries it, no port
 * is opened to anybody
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-working-with-sessions-start.html
 */
export function tunnelCommand(region: string, instance: string): string {
  const ports = `portNumber=${KAFKA_PORTS.tunnel},localPortNumber=${KAFKA_PORTS.tunnel}`;
  return `aws ssm start-session --region ${region} --target ${instance} --document-name AWS-StartPortForwardingSession --parameters ${ports}`;
}
