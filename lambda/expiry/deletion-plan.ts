import { sharedStackName } from "../../contract/outputs";

/** A stack as a list of stacks tells it. */
export interface ListedStack {
  name: string;
  status: string;
}

/** What to do about a class that is over. */
export interface DeletionPlan {
  /** Names of the stacks to delete now. */
  delete: readonly string[];
  /** Names of those whose deletion is under way. */
  underWay: readonly string[];
  /** Names of those that have to wait for the others. */
  waiting: readonly string[];
}

/** Deletions at a time: more would be throttled, and would take the account's functions for emptying buckets. */
export const AT_ONCE = 40;

/**
 * Decides what to delete of a class: its seats, some at a time, and what they share once none is left. A deletion that failed
 * is tried again.
 * @param stacks of the account; others than the class's are left alone
 */
export function planDeletion(className: string, stacks: readonly ListedStack[]): DeletionPlan {
  const left = stacks.filter(({ status }) => status !== "DELETE_COMPLETE");
  const shared = left.filter(({ name }) => name === sharedStackName(className));
  const seats = left.filter(({ name }) => isSeat(className, name));
  const inOrder = seats.length > 0 ? seats : shared;
  const [underWay, standing] = divide(inOrder, ({ status }) => status === "DELETE_IN_PROGRESS");
  // What failed before comes last, so that it holds up nothing.
  const [failed, fresh] = divide(standing, ({ status }) => status === "DELETE_FAILED");
  const order = [...fresh, ...failed];
  const room = Math.max(0, AT_ONCE - underWay.length);
  return {
    delete: names(order.slice(0, room)),
    underWay: names(underWay),
    waiting: names([...order.slice(room), ...(seats.length > 0 ? shared : [])]),
  };
}

/** Seats have no dash in their names and classes may have, so `Lab-a-b-s01` is a seat of `a-b` and none of `a`. */
function isSeat(className: string, name: string): boolean {
  const prefix = `Lab-${className}-`;
  return (
    name.startsWith(prefix) && !name.slice(prefix.length).includes("-") && name !== sharedStackName(className)
  );
}

function divide<T>(items: readonly T[], matches: (item: T) => boolean): [T[], T[]] {
  return [items.filter(matches), items.filter((item) => !matches(item))];
}

const names = (stacks: readonly ListedStack[]): string[] => stacks.map(({ name }) => name);
