import { runQuery } from "../../../../cli/page/query/run-query";
import { numbered } from "../../../support/fake-lab";
import { type QueryFolder, queryFolder } from "../../../support/query-folder";

let folder: QueryFolder;
const { signal } = new AbortController();

beforeAll(() => {
  folder = queryFolder([...Array.from({ length: 30 }, (_, n) => numbered("n", n)), "no JSON"]);
});
afterAll(() => folder[Symbol.dispose]());

const run = (sql: string) => runQuery(folder.request(sql), signal);

test("answers with columns and rows, and says when there are more", async () => {
  expect(await run("SELECT count(ident) AS lines, any_value(object) AS object FROM logs")).toEqual({
    ...{ columns: ["lines", "object"], rows: [[30, "an-object.gz"]], cut: false },
  });
  const all = await run("SELECT path FROM logs ORDER BY ident");
  expect([all.rows.length, all.cut]).toEqual([10, true]);
  expect((await run("SELECT NULL, true, 1.5, 9223372036854775807, DATE '2026-01-15'")).rows).toEqual([
    [null, true, "1.5", "9223372036854775807", "2026-01-15"],
  ]);
});

test("an empty bucket has the same columns", async () => {
  using empty = queryFolder([]);
  expect(await runQuery(empty.request("SELECT status, object FROM logs"), signal)).toMatchObject({
    rows: [],
  });
});

test.each([
  "SELECT * FROM read_csv('/etc/passwd')",
  "COPY logs TO '/tmp/loglab-query-out.csv'",
  "INSTALL httpfs",
  "SET enable_external_access = true",
  "SELECT * FROM read_text('/proc/self/environ')",
  "ATTACH '/tmp/loglab-query.db'",
])("reaches nothing but the lines: %s", async (sql) => {
  await expect(run(sql)).rejects.toThrow(/disabled|locked|Cannot/);
});

test("says in DuckDB's words what is wrong", async () => {
  await expect(run("SELECT nonsense FROM logs")).rejects.toThrow('"nonsense" not found');
});

test("is ended when nobody waits any more, and when it takes too long", async () => {
  const gone = new AbortController();
  const running = runQuery(folder.request("SELECT count(*) FROM range(1e12::BIGINT)"), gone.signal);
  gone.abort(new Error("gone"));
  await expect(running).rejects.toThrow();
  await expect(
    runQuery(
      folder.request("SELECT sum(a.range * b.range) FROM range(1000000) a, range(1000000) b"),
      signal,
      300,
    ),
  ).rejects.toThrow("and was ended");
});
