import { randomBytes } from "node:crypto";
import {
  type CloudFormationClient,
  DescribeStackEventsCommand,
  type StackEvent,
} from "@aws-sdk/client-cloudformation";

/**
 * Names who begins an operation on a stack. CloudFormation keeps the token with every event of the operation, so that a second
 * instructor can be told who is at work; and a request that is sent twice under one token is carried out once.
 * @param caller ARN of who is signed in
 * @returns a ClientRequestToken: letters, digits and dashes, at most 128
 */
export function tokenFor(verb: "deploy" | "destroy", caller: string): string {
  const who = caller
    .slice(caller.lastIndexOf("/") + 1)
    .replace(/^.*:/, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .slice(0, 60);
  return `lab-${verb}-${who || "somebody"}-${randomBytes(6).toString("hex")}`;
}

/** @returns a clause on who began what is under way, by the last event of the stack */
export async function whoIsAtWork(client: CloudFormationClient, stack: string): Promise<string> {
  const { StackEvents: [last] = [] } = await client.send(
    new DescribeStackEventsCommand({ StackName: stack }),
  );
  return describeWork(last);
}

function describeWork(event: StackEvent | undefined): string {
  const [, verb, who] =
    /^lab-(deploy|destroy)-(.+)-[0-9a-f]{12}$/.exec(event?.ClientRequestToken ?? "") ?? [];
  return verb === undefined ? "somebody else is at work on it" : `lab ${verb} of ${who} is at work on it`;
}
