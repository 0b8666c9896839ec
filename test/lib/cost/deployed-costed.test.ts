import type { LabClass } from "../../../lib/class/lab-class";
import { deployedCosted } from "../../../lib/cost/deployed-costed";
import { LAB_CLASS } from "../../support/lab-class";
import { synthClass } from "../../support/synth-class";

test.each<[string, Partial<LabClass>]>([
  ["a class with all defaults", {}],
  ["several generators a seat", { generators: 3 }],
  ["private subnets", { network: "private" }],
  ["a data stream", { pipeline: { ...LAB_CLASS.pipeline, source: "kinesis" } }],
  ["a broker", { pipeline: { ...LAB_CLASS.pipeline, source: "kafka" } }],
])("what the costs depend on is read back from the templates: %s", (_, change) => {
  const made = synthClass(change);
  const { pipeline, generators, rate, buffer, network, sessionSeconds } = { ...LAB_CLASS, ...change };
  expect(deployedCosted(made.template("s01"), made.template("shared"), pipeline)).toEqual({
    ...{ pipeline, generators, rate, buffer, network, sessionSeconds },
  });
});

test("a seat without generators or hints costs by Firehose's own hints, and no lines", () => {
  const stream = { Type: "AWS::KinesisFirehose::DeliveryStream", Properties: {} };
  expect(deployedCosted({ Resources: { stream } }, {}, LAB_CLASS.pipeline)).toMatchObject({
    ...{ generators: 0, rate: 0, sessionSeconds: 0, buffer: { seconds: 300, mebibytes: 5 } },
  });
});
