import type { CloudEvent } from "../../../../local/core/events";
import { engineUnderTest } from "../engine-under-test";

test("every change of status is written as an event of the stack and told to whoever listens", async () => {
  await using engine = await engineUnderTest();
  const told: CloudEvent[] = [];
  engine.cloud.events.subscribe((event) => told.push(event));
  const { StackId } = await engine.create("demo", { Resources: { A: { Type: "Test::Thing" } } });
  const lines = told.flatMap((event) =>
    event.name === "stackEvent"
      ? [[event.logicalId, event.status, event.reason].filter(Boolean).join(" ")]
      : [],
  );
  expect(lines).toEqual(await engine.events("demo"));
  expect(told[0]).toMatchObject({
    name: "stackEvent",
    region: "us-east-1",
    stackName: "demo",
    stackId: StackId,
    resourceType: "AWS::CloudFormation::Stack",
  });
});
