import { STEPS } from "../../../checks";
import { QUERIES } from "../../../cli/page/queries";
import { runQuery } from "../../../cli/page/query/run-query";
import { numbered } from "../../support/fake-lab";
import { queryFolder } from "../../support/query-folder";

test("every query is of a step that there is", () => {
  const names = STEPS.map(({ name }) => name);
  for (const name of Object.keys(QUERIES)) expect(names).toContain(name);
});

test("every query runs on what a seat delivers", async () => {
  using folder = queryFolder([numbered("abc", 1), numbered("abc", 2)]);
  for (const [name, sql] of Object.entries(QUERIES)) {
    const request = folder.request(sql.replaceAll("<nonce>", "abc"));
    const { columns } = await runQuery(request, new AbortController().signal);
    expect([name, columns.length > 0]).toEqual([name, true]);
  }
}, 60_000);
