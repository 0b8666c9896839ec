import { pooled } from "../../../cli/stacks/pool";

test("does some at once, in order, and gives the results in order", async () => {
  let under = 0;
  let most = 0;
  const results = await pooled(
    [1, 2, 3, 4, 5],
    { concurrency: 2, jitter: 0, signal: new AbortController().signal },
    async (item) => {
      under += 1;
      most = Math.max(most, under);
      await new Promise((resolve) => setImmediate(resolve));
      under -= 1;
      return item * 10;
    },
  );
  expect(results).toEqual([10, 20, 30, 40, 50]);
  expect(most).toBe(2);
});

test("begins nothing more once it is told to stop, also while it holds a beginning back", async () => {
  const stop = new AbortController();
  const begun: number[] = [];
  const results = await pooled(
    [1, 2, 3],
    { concurrency: 1, jitter: 1, signal: stop.signal, random: () => 0 },
    async (item) => {
      begun.push(item);
      stop.abort();
      return item;
    },
  );
  expect(begun).toEqual([1]);
  expect(results).toEqual([1, undefined, undefined]);
});
