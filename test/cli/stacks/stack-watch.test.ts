import { StackWatch } from "../../../cli/stacks/stack-watch";
import { answering, awsError, stackOf } from "../../support/answering";

const RUN = new AbortController().signal;

test("looks once for all who wait, and again until each has what it waits for", async () => {
  let look = 0;
  const { client, asked } = answering(() => {
    look += 1;
    return {
      Stacks: [
        stackOf("Lab-a-s01", look > 1 ? "CREATE_COMPLETE" : "CREATE_IN_PROGRESS"),
        ...(look > 2 ? [] : [stackOf("Lab-a-s02", "DELETE_IN_PROGRESS")]),
      ],
    };
  });
  const told: number[] = [];
  const watch = new StackWatch(client, "a", 1, RUN, (stacks) => told.push(stacks.size));
  const [made, gone] = await Promise.all([
    watch.until("Lab-a-s01", (stack) => stack?.StackStatus === "CREATE_COMPLETE"),
    watch.until("Lab-a-s02", (stack) => stack === undefined),
  ]);
  expect(made?.StackStatus).toBe("CREATE_COMPLETE");
  expect(gone).toBeUndefined();
  expect(asked).toHaveLength(3);
  expect(told).toEqual([2, 2, 1]);
});

test("tells everybody who waits that it cannot look, and looks anew for who comes later", async () => {
  let broken = true;
  const { client } = answering(() => {
    if (broken) throw awsError("AccessDenied", "no");
    return { Stacks: [] };
  });
  const watch = new StackWatch(client, "a", 1, RUN);
  const both = await Promise.allSettled([watch.until("x", () => true), watch.until("y", () => true)]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  broken = false;
  expect(await watch.until("x", () => true)).toBeUndefined();
});

test("stops looking when the user does", async () => {
  const stop = new AbortController();
  const { client } = answering(() => {
    stop.abort(new Error("interrupted"));
    return { Stacks: [] };
  });
  const watch = new StackWatch(client, "a", 60_000, stop.signal);
  await expect(watch.until("x", () => false)).rejects.toThrow("interrupted");
});
