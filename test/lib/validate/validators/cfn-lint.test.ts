import { chmodSync } from "node:fs";
import { synthesize } from "../../../../lib/validate/synthesize";
import { lintBy } from "../../../../lib/validate/validators/cfn-lint";
import { type ClassFolder, classFolder } from "../../../support/class-folder";
import { LAB_CLASS } from "../../../support/lab-class";
import { NOW } from "../../../support/review";
import { FIXTURE_BUNDLES } from "../../../support/synth";

/** Makes a program that answers as cfn-lint does; it gets its arguments as `$@`. */
function program(folder: ClassFolder, script: string): string {
  const version = 'if [ "$1" = --version ]; then echo "cfn-lint 1.2.3"; exit; fi';
  const path = folder.write("cfn-lint", `#!/bin/sh\n${version}\n${script}`);
  chmodSync(path, 0o755);
  return path;
}

async function run(folder: ClassFolder, path: string) {
  const templates = synthesize(LAB_CLASS, folder.path, { bundles: FIXTURE_BUNDLES });
  return { templates, verdict: await lintBy(path).run({ templates, labClass: LAB_CLASS, now: NOW }) };
}

test("a machine without it is told of, not passed over", async () => {
  using folder = classFolder();
  const { verdict } = await run(folder, `${folder.path}/nothing`);
  expect(verdict).toEqual({ absent: "there is no program cfn-lint; .ci/install-python installs it" });
});

test("the first of several programs that is there runs", async () => {
  using folder = classFolder();
  const path = program(folder, "echo '[]'");
  const verdict = await lintBy(`${folder.path}/nothing`, path).run({
    templates: synthesize(LAB_CLASS, folder.path, { bundles: FIXTURE_BUNDLES }),
    labClass: LAB_CLASS,
    now: NOW,
  });
  expect(verdict).toEqual({ version: "1.2.3", findings: [] });
});

test("its matches are findings of the template that they name, and its exit code is none of ours", async () => {
  using folder = classFolder();
  const path = program(
    folder,
    `for last; do :; done
printf '[{"Filename":"%s","Level":"Error","Message":"M","Rule":{"Id":"E3012","Description":"D"},' "$last"
printf '"Location":{"Path":["Resources","Bucket83908E77","Properties","BucketName"]}}]'
exit 2`,
  );
  const { templates, verdict } = await run(folder, path);
  expect(verdict).toMatchObject({
    version: "1.2.3",
    findings: [
      {
        rule: "E3012",
        severity: "error",
        resource: "Bucket83908E77",
        property: "Properties.BucketName",
        what: "M",
        why: "D",
      },
    ],
  });
  expect("findings" in verdict && verdict.findings[0]?.template).toBe(templates.at(-1));
});

test("a match about the template as a whole has no resource", async () => {
  using folder = classFolder();
  const path = program(
    folder,
    `printf '[{"Filename":"x","Level":"Warning","Message":"M","Rule":{"Id":"W1","Description":"D"},"Location":{"Path":null}}]'`,
  );
  expect((await run(folder, path)).verdict).toMatchObject({ findings: [{ severity: "warning" }] });
});

test("a shim that stands for nothing is passed over for the next program, and told of where there is none", async () => {
  using folder = classFolder();
  const shim = folder.write("shim", "#!/bin/sh\necho 'command not found' >&2\nexit 127\n");
  chmodSync(shim, 0o755);
  const subject = { templates: [], labClass: LAB_CLASS, now: NOW };
  expect(await lintBy(shim, program(folder, "echo '[]'")).run(subject)).toMatchObject({ version: "1.2.3" });
  expect(await lintBy(shim).run(subject)).toEqual({
    absent: `${shim} does not run: cfn-lint failed: command not found`,
  });
});

test("one that breaks down is an error of its own words", async () => {
  using folder = classFolder();
  const path = program(folder, "echo 'no such module' >&2; exit 1");
  await expect(run(folder, path)).rejects.toThrow("cfn-lint failed: no such module");
});
