import {
  KEPT_MS,
  type Part,
  type Statement,
  StatementStore,
  type Status,
  statusOf,
} from "../../../../local/services/redshift-data/store";
import { fakeCloud } from "../../../support/fake-cloud";

const part = (status: Status): Part => ({
  sql: "select 1",
  status,
  created: 0,
  updated: 0,
  duration: 1,
  hasResult: true,
  rows: 1,
  size: 0,
});
const whole = (...statuses: Status[]): Status => statusOf({ parts: statuses.map(part) });
const statement = (id: string, sequence: number, created: number): Statement => ({
  id,
  sequence,
  workgroup: "shop",
  database: "dev",
  parameters: [],
  batch: false,
  csv: false,
  owner: "AIDA",
  parts: [part("FINISHED")],
  created,
});

test("a batch has failed when one of its statements has, although those around it are aborted", () => {
  expect(whole("ABORTED", "FAILED", "ABORTED")).toBe("FAILED");
  expect(whole("FINISHED", "FAILED")).toBe("FAILED");
});

test("a batch that was interrupted is aborted, and one under way is where its first open statement is", () => {
  expect(whole("FINISHED", "ABORTED")).toBe("ABORTED");
  expect(whole("FINISHED", "STARTED", "SUBMITTED")).toBe("STARTED");
  expect(whole("FINISHED", "FINISHED")).toBe("FINISHED");
});

test("statements and their results are there for a day, newest first, and then gone", async () => {
  await using cloud = await fakeCloud();
  const store = new StatementStore(cloud);
  const now = cloud.clock.now();
  const result = { columns: [], rows: [[1]] };
  await store.put(statement("old", store.nextSequence, now));
  await store.putResult("old", 0, result);
  await store.put(statement("new", store.nextSequence, now + 1000));
  expect(store.all().map(({ id }) => id)).toEqual(["new", "old"]);
  expect(await store.result("old", 0)).toEqual(result);

  await cloud.clock.advance(KEPT_MS);
  expect(() => store.get("old")).toThrow("Query does not exist.");
  expect(store.all().map(({ id }) => id)).toEqual(["new"]);
  await store.forgetOld();
  await expect(store.result("old", 0)).rejects.toThrow("ENOENT");
  expect(store.nextSequence).toBe(3);
});
