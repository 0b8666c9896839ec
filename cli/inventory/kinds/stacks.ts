import {
  CloudFormationClient,
  DeleteStackCommand,
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
      await client.send(new DeleteStackCommand({ StackName: id }));
      const { poll } = account.rhythm;
      const minDelay = Math.max(1, Math.round(poll / 1000));
      await waitUntilStackDeleteComplete(
        { client, maxWaitTime: LONGEST, minDelay, maxDelay: minDelay, abortSignal: signal },
        { StackName: id },
      );
    }),
};
