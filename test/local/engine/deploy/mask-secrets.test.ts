import type {
  DescribeChangeSetCommandOutput,
  DescribeStackEventsCommandOutput,
} from "@aws-sdk/client-cloudformation";
import { maskSecrets } from "../../../../local/engine/deploy/mask-secrets";
import type { Deployment } from "../../../../local/engine/records";
import { engineUnderTest } from "../engine-under-test";

const deployment = {
  parameters: [
    { key: "Pin", value: "1234", noEcho: true },
    { key: "Open", value: "door", noEcho: false },
  ],
} as unknown as Deployment;

test("secret values are hidden wherever they stand, others are not", () => {
  const properties = { a: "1234", b: ["x-1234-y", 1234, { c: "door" }], d: true };
  expect(maskSecrets(properties, deployment)).toEqual({
    a: "****",
    b: ["x-****-y", "****", { c: "door" }],
    d: true,
  });
  expect(maskSecrets(properties, undefined)).toBe(properties);
});

test("neither events nor change sets show a NoEcho parameter, and the handler gets it", async () => {
  await using engine = await engineUnderTest();
  const template = {
    Parameters: { Secret: { Type: "String", NoEcho: true } },
    Resources: { A: { Type: "Test::Thing", Properties: { Name: { Ref: "Secret" } } } },
  };
  const Parameters = [{ ParameterKey: "Secret", ParameterValue: "s3cret" }];
  await engine.create("demo", template, { Parameters });
  expect([...engine.world.things.values()]).toEqual([{ Name: "s3cret" }]);
  const events = await engine.call<DescribeStackEventsCommandOutput>("DescribeStackEvents", {
    StackName: "demo",
  });
  expect(events.StackEvents?.[1]?.ResourceProperties).toBe('{"Name":"****"}');
  await engine.call("CreateChangeSet", {
    StackName: "demo",
    ChangeSetName: "next",
    TemplateBody: JSON.stringify(template),
    Parameters: [{ ParameterKey: "Secret", ParameterValue: "other" }],
  });
  const described = await engine.call<DescribeChangeSetCommandOutput>("DescribeChangeSet", {
    StackName: "demo",
    ChangeSetName: "next",
    IncludePropertyValues: true,
  });
  expect(JSON.stringify(described)).not.toMatch(/other|s3cret/);
});
