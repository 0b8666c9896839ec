import {
  CloudFormationClient,
  DeleteStackCommand,
  DescribeStacksCommand,
  waitUntilStackDeleteComplete,
} from "@aws-sdk/client-cloudformation";
import { classStacks, seatOfStackName } from "../../stacks/class-stacks";
import { type Kind, using } from "../kind";

/** Seconds after which a deletion is given up. */
const LONGEST = 1_800;

/** A stack in whatever status, those included whose deletion failed. What it costs are its resources. */
export const stacks: Kind = {
  name: "stack",
  find: ({ account, owner, signal }) =>
    using(new CloudFormationClient(account.client), async (client) => {
      const found = await classStacks(client, owner.class, signal);
      return [...found.values()].flatMap(({ StackName = "", StackStatus, StackStatusReason }) => {
        const judged = owner.judge({}, StackName);
        const detail = [StackStatus, StackStatusReason].filter(Boolean).join(": ");
        const seat = seatOfStackName(owner.class, StackName) ?? "";
        return judged ? [{ id: StackName, by: judged.by, seat, hourly: 0, detail }] : [];
      });
    }),
  remove: ({ account, signal }, { id }) =>
    using(new CloudFormationClient(account.client), async (client) => {
      const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName: id }));
      // By force only where it has failed without, which is all that CloudFormation allows: what it leaves is listed next.
      const force = stack?.StackStatus === "DELETE_FAILED";
      await client.send(
        new DeleteStackCommand({ StackName: id, ...(force && { DeletionMode: "FORCE_DELETE_STACK" }) }),
      );
      const { poll } = account.rhythm;
      const delay = Math.max(1, Math.round(poll / 1000));
      await waitUntilStackDeleteComplete(
        { client, maxWaitTime: LONGEST, minDelay: delay, maxDelay: delay, abortSignal: signal },
        { StackName: stack?.StackId ?? id },
      );
    }),
};
