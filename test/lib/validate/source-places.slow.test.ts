import { readFileSync } from "node:fs";
import { join } from "node:path";
import { belowRoot, sourcePlaces } from "../../../lib/validate/source-places";
import { LAB_CLASS } from "../../support/lab-class";
import { ROOT } from "../../support/source-files";

test("a construct is found in the file of this repository that makes it", () => {
  const places = sourcePlaces(LAB_CLASS, ["s01"]);
  const bucket = places.get("Lab-dsci6007-s01/Bucket/Resource");
  expect(bucket).toMatchObject({ file: "lib/constructs/log-bucket.ts" });
  const line = readFileSync(join(ROOT, "lib/constructs/log-bucket.ts"), "utf8").split("\n")[
    (bucket?.line ?? 0) - 1
  ];
  expect(line).toContain("super(scope, id");
});

test("only files of the project are its own", () => {
  expect(belowRoot(join(ROOT, "lib/app.ts"))).toBe("lib/app.ts");
  expect(belowRoot(join(ROOT, "node_modules/x/y.js"))).toBeUndefined();
  expect(belowRoot("/elsewhere/class.yaml")).toBeUndefined();
});
