import { processorParameters, processorsOf } from "../../../lib/guardrails/processor-parameters";
import { synthClass } from "../../support/synth-class";

const seat = synthClass().template("s01");

test("parameters are found by name, with the stream and the destination that they belong to", () => {
  expect(processorParameters(seat, "BufferSizeInMBs")).toEqual([
    {
      resource: expect.stringMatching(/^DeliveryStream/),
      property: "Properties.ExtendedS3DestinationConfiguration.ProcessingConfiguration",
      value: "1",
    },
  ]);
});

test("a name that no processor has is found nowhere", () => {
  expect(processorParameters(seat, "Delimiter")).toEqual([]);
});

test("a processor comes with its type and its parameters by name", () => {
  const [processor, ...others] = processorsOf(seat);
  expect(others).toEqual([]);
  expect(processor).toMatchObject({ resource: expect.stringMatching(/^DeliveryStream/), type: "Lambda" });
  expect(processor?.parameters.get("NumberOfRetries")).toBe("3");
});
