import { readFileSync } from "node:fs";
import { isAbsent } from "../../../generator/state/absent";
import { TemporaryDirectory } from "../temporary-directory";

function errorOf(path: string): unknown {
  try {
    return readFileSync(path);
  } catch (error) {
    return error;
  }
}

test("tells a file that is absent from one that cannot be read", () => {
  using directory = new TemporaryDirectory();
  expect(isAbsent(errorOf(`${directory.path}/none`))).toBe(true);
  expect(isAbsent(errorOf(directory.path))).toBe(false);
  expect(isAbsent("ENOENT")).toBe(false);
});
