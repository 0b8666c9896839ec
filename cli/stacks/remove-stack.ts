import { type CloudFormationClient, DeleteStackCommand, type Stack } from "@aws-sdk/client-cloudformation";
import { failureReason } from "./failure-reason";
import { markOf } from "./stack-state";
import type { StackWatch } from "./stack-watch";

export interface Removal {
  client: CloudFormationClient;
  watch: StackWatch;
  /** Makes a ClientRequestToken, another one each time. */
  token(): string;
}

/** A deletion under way, by whoever. */
const DELETING = "DELETE_IN_PROGRESS";

/**
 * Deletes a stack and waits until it is gone. One that is being deleted already is waited for.
 * @param found as it is now
 * @returns undefined when it is gone, else why it is not
 * @throws whatever CloudFormation says that concerns more than this stack
 */
export async function removeStack(
  { client, watch, token }: Removal,
  name: string,
  found: Stack | undefined,
): Promise<string | undefined> {
  if (found === undefined) return undefined;
  const mark = markOf(found);
  const goesAlready = found.StackStatus === DELETING;
  if (!goesAlready) {
    const refused = await begin(client, name, token());
    if (refused !== undefined) return refused;
  }
  const left = await watch.until(
    name,
    (stack) =>
      stack === undefined || (stack.StackStatus !== DELETING && (goesAlready || markOf(stack) !== mark)),
  );
  // A stack of the same name that somebody has made since is another one.
  if (left === undefined || left.StackId !== found.StackId) return undefined;
  return failureReason(client, found.StackId ?? name);
}

/** @returns why CloudFormation does not even begin */
async function begin(
  client: CloudFormationClient,
  StackName: string,
  ClientRequestToken: string,
): Promise<string | undefined> {
  try {
    await client.send(new DeleteStackCommand({ StackName, ClientRequestToken }));
    return undefined;
  } catch (error) {
    if (error instanceof Error && error.name === "ValidationError") return error.message;
    throw error;
  }
}
