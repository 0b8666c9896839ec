import { SWITCHES } from "../../../../cli/page/switches";
import { Run, runView } from "../../../../cli/page/switches/run";
import { FAKE_SEAT, fakeFlow } from "../../../support/page-seat";

function run(id = "buffer-hints"): Run {
  const one = SWITCHES.find((known) => known.id === id);
  if (!one) throw new Error(`there is no switch ${id}`);
  return new Run(FAKE_SEAT, one, runView(one, 1000, "later", "5/300"), fakeFlow().flow.view());
}

test("a run says how long it lasts, and what was chosen where there is a choice", () => {
  expect(run().view).toMatchObject({ at: 1000, until: 91_000, choice: "5/300", undone: false });
  expect(run("throttle").view.choice).toBeUndefined();
});

test("it is undone once, and only after it was flipped", async () => {
  const done: string[] = [];
  const one = run();
  let flipped = (): void => undefined;
  const flipping = one.flip(async () => {
    await new Promise<void>((resolve) => {
      flipped = resolve;
    });
    done.push("flipped");
    return async () => void done.push("undone");
  });
  const undoing = one.undo(2000);
  flipped();
  await flipping;
  expect([await undoing, await one.undo(3000)]).toEqual([true, false]);
  expect([done, one.undoneAt, one.view.undone]).toEqual([["flipped", "undone"], 2000, true]);
});

test("what cannot be undone says why", async () => {
  const one = run();
  await one.flip(async () => () => Promise.reject(new Error("denied")));
  expect(await one.undo(2000)).toBe(false);
  expect(one.view).toMatchObject({ undone: true, trouble: "It could not be undone: denied" });
});
