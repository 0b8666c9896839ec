import { transformTimeout } from "../../../lib/guardrails/transform-timeout";
import { seatWith, setProperty } from "../../support/broken-template";

const seatWithTimeout = (seconds: number) =>
  seatWith("AWS::Lambda::Function", (transform) => setProperty(transform, "Timeout", seconds));

test("a transform may take as long as Firehose waits", () => {
  expect(transformTimeout.check(seatWithTimeout(300))).toEqual([]);
});

test("a transform that may take longer is found", () => {
  expect(transformTimeout.check(seatWithTimeout(301))).toEqual([
    {
      resource: expect.stringMatching(/^TransformFunction/),
      property: "Properties.Timeout",
      what: "the time-out of 301 s is over 300 s",
    },
  ]);
});

test("a function that transforms nothing may take a quarter of an hour", () => {
  expect(
    transformTimeout.check({
      Resources: { F: { Type: "AWS::Lambda::Function", Properties: { Timeout: 900 } } },
    }),
  ).toEqual([]);
});
