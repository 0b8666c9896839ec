import {
  type CloudFormationClient,
  paginateDescribeStacks,
  type Stack,
} from "@aws-sdk/client-cloudformation";
import { sharedStackName } from "../../contract/outputs";
import { SHARED_SEAT, STACK_TAGS } from "../../contract/tags";

/** A seat's id, as lib/class judges it, at the end of a stack's name. */
const SEAT = /^[a-z][a-z0-9]*$/;

/**
 * Tells whose a stack is. The name alone says it: neither is a dash in a seat's id, nor are two pairs of class and seat one name
 * (docs/decisions/0010). So a stack counts as the class's also where somebody has taken its tags away.
 * @returns the seat's id, `shared`, or undefined for a stack of something else
 */
export function seatOfStackName(className: string, name: string): string | undefined {
  if (name === sharedStackName(className)) return SHARED_SEAT;
  const prefix = `Lab-${className}-`;
  const seat = name.slice(prefix.length);
  return name.startsWith(prefix) && SEAT.test(seat) ? seat : undefined;
}

/**
 * Lists the stacks of a class that are there, whatever their status, by their names.
 * @param signal ends the asking
 */
export async function classStacks(
  client: CloudFormationClient,
  className: string,
  signal?: AbortSignal,
): Promise<Map<string, Stack>> {
  const found = new Map<string, Stack>();
  for await (const stack of everyStack(client, signal)) {
    const { StackName = "" } = stack;
    if (seatOfStackName(className, StackName) !== undefined) found.set(StackName, stack);
  }
  return found;
}

/** Every stack of the Region, page by page: for thirty stacks one request, where one by one they would be throttled. */
export async function* everyStack(
  client: CloudFormationClient,
  signal?: AbortSignal,
): AsyncGenerator<Stack, void> {
  for await (const { Stacks = [] } of paginateDescribeStacks(
    { client },
    {},
    ...(signal ? [{ abortSignal: signal }] : []),
  )) {
    // A stack that is gone is listed no more, except for a moment.
    yield* Stacks.filter(({ StackStatus }) => StackStatus !== "DELETE_COMPLETE");
  }
}

/** @returns names of classes that the tags of stacks tell of, beside this one */
export function otherClasses(stacks: Iterable<Stack>, className: string): Set<string> {
  const names = [...stacks].map(({ Tags = [] }) => Tags.find(({ Key }) => Key === STACK_TAGS.class)?.Value);
  return new Set(names.filter((name) => name !== undefined && name !== className) as string[]);
}
