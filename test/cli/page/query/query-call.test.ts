import { queryBucket } from "../../../../cli/page/query/query-call";
import { type ClassFolder, classFolder } from "../../../support/class-folder";
import { bucketOf, keyAt, numbered } from "../../../support/fake-lab";
import { fakeOpenLab } from "../../../support/page-seat";

let folder: ClassFolder;
const { signal } = new AbortController();

beforeEach(() => {
  folder = classFolder();
});
afterEach(() => folder[Symbol.dispose]());

test("reads what the student may read of the bucket, unpacked, with the object of each line", async () => {
  const open = fakeOpenLab(
    folder,
    bucketOf({
      [keyAt("10-00-01")]: { lines: [numbered("n", 1), numbered("n", 2)] },
      [keyAt("10-00-02")]: { lines: [numbered("n", 3)] },
      [keyAt("10-00-03", 1, "errors/processing-failed/")]: { lines: ["{}"] },
    }),
  );
  const sql = "SELECT object, count(*) AS lines FROM logs GROUP BY object ORDER BY object";
  expect(await queryBucket(open, { sql }, signal)).toMatchObject({
    rows: [
      [keyAt("10-00-01").slice(5), 2],
      [keyAt("10-00-02").slice(5), 1],
    ],
    ...{ objects: 2, partial: false, cut: false },
  });
});

test("refuses what is no query before anything is fetched", async () => {
  const open = fakeOpenLab(folder, {});
  await expect(queryBucket(open, { sql: " " }, signal)).rejects.toThrow("Write a query.");
  await expect(queryBucket(open, { sql: "x".repeat(20_000) }, signal)).rejects.toThrow("longer than");
});
