import { existsSync } from "node:fs";
import { join } from "node:path";
import { chooseClass } from "../../../lib/class/default-class";
import { ROOT } from "../../support/source-files";

test("the class that is named is taken", () => {
  expect(chooseClass("autumn.yaml")).toBe("autumn.yaml");
});

test("else it is the project's own, or the example of a fresh clone", () => {
  const own = existsSync(join(ROOT, "class.yaml"));
  expect(chooseClass(undefined)).toBe(own ? "class.yaml" : "examples/three-seats/class.yaml");
});
