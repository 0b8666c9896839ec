import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { jarFile } from "../../../contract/kafka-jars";
import { jarFolder, missingJars, unsoundJars } from "../../../lib/kafka/jar-cache";
import { classFolder } from "../../support/class-folder";
import { FAKE_JARS, FAKE_PINS } from "../../support/fake-jars";

test("the cache of the pinned release lies below the project's root", () => {
  expect(jarFolder("/project")).toMatch(/^\/project\/\.cache\/kafka\/\d+\.\d+\.\d+$/);
});

test("lacks nothing when every file is there as pinned", () => {
  using folder = classFolder();
  for (const { jar, contents } of FAKE_JARS) folder.write(jarFile(jar), contents);
  expect(missingJars(folder.path, FAKE_PINS)).toEqual([]);
  expect(unsoundJars(folder.path, FAKE_PINS)).toEqual([]);
});

test("misses a file that is not there or has not come whole, and finds one that is not what was pinned", () => {
  using folder = classFolder();
  const [first, second, third] = FAKE_JARS;
  if (!first || !second || !third) throw new Error("three fake jars are needed");
  folder.write(jarFile(first.jar), first.contents.slice(1));
  writeFileSync(join(folder.path, jarFile(second.jar)), second.contents.toUpperCase());
  expect(missingJars(folder.path, FAKE_PINS)).toEqual([first.jar, third.jar]);
  expect(unsoundJars(folder.path, FAKE_PINS)).toEqual(FAKE_PINS);
});
