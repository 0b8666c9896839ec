import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ClassError } from "../../../lib/class/problem";
import { validateClass } from "../../../lib/validate/validate-class";
import type { Validator } from "../../../lib/validate/validator";
import { RUN } from "../../../lib/validate/validators";
import { classFolder, SMALLEST_CLASS } from "../../support/class-folder";
import { IN_PROCESS } from "../../support/faults/document";
import { NOW } from "../../support/review";
import { ROOT } from "../../support/source-files";

const EXAMPLES = join(ROOT, "examples");

const findings = async (classFile: string, validators = RUN) => {
  const report = await validateClass(classFile, NOW, validators);
  return report.findings.filter(({ severity }) => severity !== "note");
};

const finding = { rule: "r", severity: "error", what: "It is so.", why: "", fix: "F." } as const;

/** Examples that are classes. */
const CLASSES = readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, "class.yaml")));

test.each(CLASSES.map((name) => [name]))(
  "the example %s has no finding, by any validator that is on this machine",
  async (name) => {
    const report = await validateClass(join(EXAMPLES, name, "class.yaml"), NOW);
    expect(report.findings.filter(({ severity }) => severity !== "note")).toEqual([]);
    const ran = [...report.ran, ...report.absent].map(({ validator }) => validator);
    expect(ran.sort()).toEqual(["cdk", "cdk-nag", "cfn-lint", "cloudformation", "loglab"]);
    expect(report.absent.filter(({ validator }) => validator !== "cfn-lint")).toEqual([]);
  },
  120_000,
);

test("a class that asks for more of everything has no finding either", async () => {
  using folder = classFolder();
  folder.write("roster.csv", "seat\na\nb2\nstudent10\n");
  const file = folder.write(
    "class.yaml",
    `${SMALLEST_CLASS}region: eu-central-1\ngenerators: 3\nrate: 100\nbuffer: { seconds: 900, mebibytes: 128 }\nimage: ami-0123456789abcdef0\n`,
  );
  expect(await findings(file, IN_PROCESS)).toEqual([]);
}, 120_000);

test("a finding comes with its stacks, its construct and where that is made", async () => {
  using folder = classFolder();
  folder.write("roster.csv", "seat\ns01\ns02\n");
  const file = folder.write("class.yaml", SMALLEST_CLASS);
  const one: Validator = {
    name: "loglab",
    run: async ({ templates }) => ({
      version: "1",
      findings: [
        { ...finding, ...(templates[1] && { template: templates[1] }), resource: "Bucket83908E77" },
        { ...finding, rule: "about-the-class" },
      ],
    }),
  };
  expect(await findings(file, [one])).toMatchObject([
    {
      rule: "r",
      stacks: ["Lab-dsci6007-s01", "Lab-dsci6007-s02"],
      construct: "Lab-dsci6007-s01/Bucket/Resource",
      source: { file: "lib/constructs/log-bucket.ts" },
    },
    { rule: "about-the-class", source: { file, line: 1 } },
  ]);
});

test("a validator that is not there is named", async () => {
  using folder = classFolder();
  folder.write("roster.csv", "seat\ns01\n");
  const file = folder.write("class.yaml", SMALLEST_CLASS);
  const absent: Validator = { name: "cfn-lint", run: async () => ({ absent: "it is elsewhere" }) };
  const report = await validateClass(file, NOW, [absent]);
  expect(report).toMatchObject({
    ran: [],
    absent: [{ validator: "cfn-lint", reason: "it is elsewhere" }],
    findings: [],
  });
});

test("a validator that breaks down is an error, and what the others found is told", async () => {
  using folder = classFolder();
  folder.write("roster.csv", "seat\ns01\n");
  const file = folder.write("class.yaml", SMALLEST_CLASS);
  const broken: Validator = {
    name: "cfn-lint",
    run: async () => Promise.reject(new Error("no such module")),
  };
  const other: Validator = { name: "loglab", run: async () => ({ version: "1", findings: [finding] }) };
  const report = await validateClass(file, NOW, [broken, other]);
  expect(report.ran).toEqual([{ validator: "loglab", version: "1" }]);
  expect(report.findings).toMatchObject([
    { rule: "validator-broken", severity: "error", what: "The validator broke down: no such module." },
    { rule: "r" },
  ]);
});

test("a class that cannot be used is not validated", async () => {
  using folder = classFolder();
  await expect(validateClass(folder.write("class.yaml", "class: 1\n"), NOW)).rejects.toThrow(ClassError);
});
