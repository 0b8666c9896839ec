import type { StackRecord } from "../../../../local/engine/records";
import { invalidToken, newestFirst } from "../../../../local/engine/requests/paging";

test("the youngest stack comes first, by a key that rises", () => {
  const stacks = [5, 1_700_000_000_000, 300].map(
    (createdAt) => ({ stackId: `s${createdAt}`, createdAt }) as StackRecord,
  );
  const listed = newestFirst(stacks);
  expect(listed.map(({ stack }) => stack.createdAt)).toEqual([1_700_000_000_000, 300, 5]);
  expect(listed.map(({ key }) => key)).toEqual(listed.map(({ key }) => key).sort());
  expect(invalidToken().message).toBe("The specified NextToken is not valid.");
});
