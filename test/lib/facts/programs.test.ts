import { imageEnding, packageEnding, runtimeEnding } from "../../../lib/facts/end-of-life";
import { DEFAULT_IMAGE_PARAMETER } from "../../../lib/facts/images";
import { instanceType } from "../../../lib/facts/prices";
import { PROGRAMS } from "../../../lib/facts/programs";
import { at, resourcesOf } from "../../../lib/guardrails/template";
import { synthClass } from "../../support/synth-class";

const made = synthClass();
const templates = [made.template("shared"), made.template("s01")];

test("the templates run on these and on nothing else", () => {
  const runtimes = templates.flatMap((template) =>
    resourcesOf(template, "AWS::Lambda::Function").map(([, { Properties }]) => at(Properties, "Runtime")),
  );
  expect([...new Set(runtimes)]).toEqual([PROGRAMS.lambdaRuntime]);
  const hosts = resourcesOf(made.template("s01"), "AWS::EC2::Instance").map(([, host]) => host);
  expect(hosts.map(({ Properties }) => at(Properties, "InstanceType"))).toEqual([PROGRAMS.instanceType]);
  expect(JSON.stringify(hosts)).toContain(`"${PROGRAMS.hostPackage}":[]`);
});

test("the table knows when each ends", () => {
  expect(runtimeEnding(PROGRAMS.lambdaRuntime)).toBeDefined();
  expect(packageEnding(PROGRAMS.hostPackage)).toBeDefined();
  expect(imageEnding(DEFAULT_IMAGE_PARAMETER)).toBeDefined();
  expect(instanceType(PROGRAMS.instanceType)).toBeDefined();
});
