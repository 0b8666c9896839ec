import { join } from "node:path";
import { findJava, parseJavaVersion } from "../../../cli/kafka/java";
import { classFolder } from "../../support/class-folder";
import { fakeProgram } from "../../support/fake-program";

const saying = (version: string): string => `echo 'openjdk version "${version}" 2026-01-20' >&2`;

test.each([
  ['java version "1.8.0_402"', 8],
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['openjdk version "25" 2025-09-16', 25],
  ["The operation couldn't be completed. Unable to locate a Java Runtime.", undefined],
])("reads the version out of %j", (said, version) => {
  expect(parseJavaVersion(said)).toBe(version);
});

test("JAVA_HOME goes before PATH, where its Java is recent enough", async () => {
  using folder = classFolder();
  const old = fakeProgram(folder, "old/bin/java", saying("11.0.2"));
  const home = fakeProgram(folder, "home/bin/java", saying("21.0.1"));
  const path = fakeProgram(folder, "path/java", saying("17.0.15"));
  const PATH = join(folder.path, "path");
  expect(await findJava({ JAVA_HOME: join(home, "../.."), PATH })).toEqual({ path: home, version: 21 });
  expect(await findJava({ JAVA_HOME: join(old, "../.."), PATH })).toEqual({ path, version: 17 });
});

test("says which Java is too old, and what to do", async () => {
  using folder = classFolder();
  const old = fakeProgram(folder, "java", saying("1.8.0_402"));
  const error: unknown = await findJava({ PATH: folder.path }).catch((failure: unknown) => failure);
  expect(error).toMatchObject({
    message: `Apache Kafka needs Java 17 or later, and ${old} is Java 8.`,
    fix: expect.stringContaining("openjdk-17"),
  });
});

test("says so where there is no Java, or only the program that tells where to get one", async () => {
  using folder = classFolder();
  await expect(findJava({ PATH: folder.path })).rejects.toThrow("there is none on this machine");
  fakeProgram(folder, "java", "echo 'Unable to locate a Java Runtime.' >&2; exit 1");
  await expect(findJava({ PATH: folder.path })).rejects.toThrow("there is none on this machine");
});
