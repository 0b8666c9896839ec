import { Gate } from "../../../../../local/services/kinesis/shards/gate";

/** A promise and what resolves it. */
function later(): { done: Promise<void>; finish: () => void } {
  let finish = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { done, finish };
}

test("lets in many at once", async () => {
  const gate = new Gate();
  const both = later();
  let inside = 0;
  const enter = () =>
    gate.share(async () => {
      inside++;
      if (inside === 2) both.finish();
      await both.done;
    });
  await Promise.all([enter(), enter()]);
  expect(inside).toBe(2);
});

test("waits until all who are inside are out, and holds up whoever comes meanwhile", async () => {
  const gate = new Gate();
  const order: string[] = [];
  const [first, change] = [later(), later()];
  const inside = gate.share(async () => {
    await first.done;
    order.push("first");
  });
  const alone = gate.alone(async () => {
    order.push("change");
    await change.done;
  });
  const next = gate.share(async () => {
    order.push("next");
  });
  first.finish();
  await inside;
  change.finish();
  await Promise.all([alone, next]);
  expect(order).toEqual(["first", "change", "next"]);
});

test("opens again when the work fails", async () => {
  const gate = new Gate();
  await expect(gate.alone(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await expect(gate.share(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await gate.alone(async () => "in")).toBe("in");
});
