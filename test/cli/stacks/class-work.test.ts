import { ClassWork, notBegun } from "../../../cli/stacks/class-work";
import type { News } from "../../../cli/stacks/outcome";
import { localTarget } from "../../../cli/target";
import { awsError } from "../../support/answering";

function workOf(concurrency = 1, signal = new AbortController().signal) {
  const news: News[] = [];
  let time = 0;
  const now = (): number => (time += 1_000);
  const target = localTarget(1, "us-east-1");
  const work = new ClassWork({ target, concurrency, jitter: 0, signal, now, told: (one) => news.push(one) });
  return { work, news };
}

const items = ["s01", "s02", "s03"].map((seat) => ({ seat, stack: `Lab-a-${seat}` }));

test("leaves the others alone when one fails, and tells how it went with each", async () => {
  const { work, news } = workOf();
  const outcomes = await work.all(items, async ({ seat }, doing) => {
    doing("creating");
    if (seat === "s02") throw awsError("AccessDenied", "you may not");
    return { what: "created" };
  });
  expect(outcomes.map(({ what, reason }) => reason ?? what)).toEqual(["created", "you may not", "created"]);
  expect(outcomes[0]?.seconds).toBe(1);
  expect(news.filter(({ seat }) => seat === "s02").map(({ doing }) => doing)).toEqual(["creating", "failed"]);
  expect(work.stopper).toBeUndefined();
});

test("ends all work at what would befall every request", async () => {
  const { work } = workOf(2);
  let secondBegins = (): void => undefined;
  const both = new Promise<void>((resolve) => {
    secondBegins = resolve;
  });
  const outcomes = await work.all(items, async ({ seat }) => {
    if (seat === "s01") {
      await both;
      throw awsError("ExpiredToken", "gone");
    }
    secondBegins();
    await new Promise((resolve) => work.signal.addEventListener("abort", resolve, { once: true }));
    work.signal.throwIfAborted();
    return { what: "created" };
  });
  expect(outcomes.map(({ what }) => what)).toEqual(["under way", "under way", "not begun"]);
  expect(work.stopper?.message).toBe("Your credentials have expired.");
});

test("leaves under way what is under way when the user stops", async () => {
  const stop = new AbortController();
  const { work } = workOf(1, stop.signal);
  const outcomes = await work.all(items, async () => {
    stop.abort(new Error("interrupted"));
    stop.signal.throwIfAborted();
    return { what: "created" };
  });
  expect(outcomes.map(({ what }) => what)).toEqual(["under way", "not begun", "not begun"]);
  expect(work.stopper).toBeUndefined();
  expect(notBegun({ stack: "x", seat: "s09" })).toMatchObject({ what: "not begun", seconds: 0 });
});
