import { findExecutable } from "../../../local/packages/find-executable";

it("finds the first of some paths that can be executed", async () => {
  expect(await findExecutable(["/nonexistent/sh", "/bin/sh", process.execPath])).toBe("/bin/sh");
  expect(await findExecutable(["/nonexistent/sh"])).toBeUndefined();
});
