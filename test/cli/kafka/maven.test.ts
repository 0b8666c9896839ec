import { readFileSync } from "node:fs";
import { join } from "node:path";
import { mavenSource, projectOf } from "../../../cli/kafka/maven";
import { classFolder } from "../../support/class-folder";
import { FAKE_PINS } from "../../support/fake-jars";
import { fakeProgram } from "../../support/fake-program";

const { signal } = new AbortController();

test("asks Maven for exactly the pinned files, none of what they depend on in turn", () => {
  const project = projectOf(FAKE_PINS);
  expect(project.match(/<version>1\.0<\/version>/g)).toHaveLength(FAKE_PINS.length);
  expect(project.match(/<exclusion><groupId>\*<\/groupId><artifactId>\*<\/artifactId>/g)).toHaveLength(
    FAKE_PINS.length,
  );
});

test("runs Maven on such a project, with a plugin of a pinned release", async () => {
  using folder = classFolder();
  const program = fakeProgram(folder, "mvn", `echo "$@" > ${folder.path}/arguments`);
  await mavenSource(program).fetch(FAKE_PINS, folder.path, signal);
  expect(readFileSync(join(folder.path, "arguments"), "utf8")).toMatch(
    new RegExp(
      `--file ${folder.path}/pom.xml \\S+:\\d+\\.\\d+\\.\\d+:copy-dependencies -DoutputDirectory=${folder.path}\n`,
    ),
  );
});

test("tells Maven's last words when it fails", async () => {
  using folder = classFolder();
  const program = fakeProgram(folder, "mvn", "echo 'could not resolve'; exit 3");
  await expect(mavenSource(program).fetch(FAKE_PINS, folder.path, signal)).rejects.toThrow(
    /ended with 3:\ncould not resolve/,
  );
});

test("says so where there is no Maven", async () => {
  using folder = classFolder();
  await expect(mavenSource("no-such-mvn").fetch(FAKE_PINS, folder.path, signal)).rejects.toThrow(
    "there is no program no-such-mvn on this machine",
  );
});
