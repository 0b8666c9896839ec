import { Kept } from "../../../cli/page/kept";

test("what is kept is asked for once, and again when its time is over or somebody wants it fresh", async () => {
  let [now, asked] = [0, 0];
  const kept = new Kept(
    async () => ++asked,
    1000,
    () => now,
  );
  expect([await kept.get(), await kept.get()]).toEqual([1, 1]);
  now = 1001;
  expect(await kept.get()).toBe(2);
  expect(await kept.renew()).toBe(3);
  expect(await kept.get()).toBe(3);
});

test("what failed is asked for again at once", async () => {
  let asked = 0;
  const kept = new Kept(async () => {
    asked++;
    if (asked === 1) throw new Error("throttled");
    return asked;
  }, 1000);
  await expect(kept.get()).rejects.toThrow("throttled");
  expect(await kept.get()).toBe(2);
});
