import { execFileSync } from "node:child_process";
import { readFile, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import { preparePrograms } from "../../../../../local/services/lambda/execution/programs";
import { fakeCloud } from "../../../../support/fake-cloud";

test("lays ready what runs beside a function, and the AWS SDK where functions find it", async () => {
  await using cloud = await fakeCloud();
  const programs = await preparePrograms(cloud.state);
  for (const path of [programs.main, programs.redirect]) execFileSync(process.execPath, ["--check", path]);
  // An ES module can be loaded only by an import() that stayed one.
  expect(await readFile(join(dirname(programs.main), "handler.js"), "utf8")).toContain("import(");
  expect(await readFile(programs.python, "utf8")).toContain("def ");
  expect(await realpath(join(programs.modules, "@aws-sdk/client-s3"))).toBe(
    dirname(require.resolve("@aws-sdk/client-s3/package.json")),
  );
});

test("may be laid ready again over what is there", async () => {
  await using cloud = await fakeCloud();
  expect(await preparePrograms(cloud.state)).toEqual(await preparePrograms(cloud.state));
});
