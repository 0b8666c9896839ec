import { showClass } from "../../../cli/page/class-calls";
import type { SeatDirectory } from "../../../cli/page/seat-directory";
import type { SeatStack } from "../../../cli/seats/seat-stacks";
import { Notebook } from "../../../cli/steps/notebook";
import { DEFAULT_PIPELINE } from "../../../contract/pipeline";
import { type ClassFolder, classFolder } from "../../support/class-folder";
import { NOW } from "../../support/fake-lab";
import { FAKE_SEAT, fakeFlow } from "../../support/page-seat";

let folder: ClassFolder;

beforeEach(() => {
  folder = classFolder();
  process.env.LAB_NOTEBOOK = folder.path;
});
afterEach(() => {
  delete process.env.LAB_NOTEBOOK;
  folder[Symbol.dispose]();
});

const stack: SeatStack = {
  ...{ className: "checks", seat: "s01", stack: "Lab-checks-s01", account: "000000000000" },
  outputs: { stream: "stream", bucket: "bucket", generators: "i-1", transform: "t", logGroup: "g" },
  ...{ pipeline: DEFAULT_PIPELINE, parts: {} },
};

test("a row a seat: what its notebook says, how long it is at its step, and what flowed", async () => {
  const { flows, accept, flush } = fakeFlow();
  accept(30);
  flush("logs/a", "size");
  const notebook = new Notebook("checks", "s01", folder.path);
  const begun = { at: NOW - 17 * 60_000, nonce: "n", facts: {} };
  notebook.change("1", () => ({ answers: {}, begun, passed: NOW }));
  notebook.change("2", () => ({ answers: {}, begun }));
  const view = await showClass({
    directory: { stacks: async () => [stack], seats: async () => [FAKE_SEAT] } as unknown as SeatDirectory,
    ...{ flows, now: () => NOW },
    cost: () => ({ soFar: 2, hourly: 0.5, seats: { "checks/s01": 1 }, told: "in all" }),
    statuses: async () => new Map([["Lab-checks-s01", "UPDATE_COMPLETE"]]),
    leftovers: () => ({ at: NOW, found: [{ kind: "bucket", id: "b", seat: "s09" }], unproven: [] }),
  });
  expect(view.rows).toMatchObject([
    {
      id: "checks/s01",
      status: "UPDATE_COMPLETE",
      current: "2",
      stuck: 17,
      sent: 30,
      delivered: 10,
      failed: 0,
    },
  ]);
  expect(view.rows[0]?.steps.slice(0, 3)).toEqual(["passed", "begun", "open"]);
  expect(view.rows[0]?.steps).toHaveLength(view.steps.length);
  expect(view).toMatchObject({ cost: { hourly: 0.5 }, leftovers: { found: [{ id: "b" }] } });
});
