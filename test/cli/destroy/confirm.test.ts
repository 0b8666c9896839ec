import { confirmed } from "../../../cli/destroy/confirm";
import { recordedOutput } from "../../support/output";

test("asks no program, which has no terminal to answer from", async () => {
  const { signal } = new AbortController();
  expect(await confirmed(recordedOutput(), "a", signal)).toBe(true);
  expect(await confirmed({ ...recordedOutput(), terminal: true }, "a", signal)).toBe(
    process.stdin.isTTY !== true,
  );
});
