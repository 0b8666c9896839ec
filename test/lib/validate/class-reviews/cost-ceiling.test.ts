import type { Kind } from "../../../../lib/guardrails/guardrail";
import { costCeiling } from "../../../../lib/validate/class-reviews/cost-ceiling";
import { LAB_CLASS } from "../../../support/lab-class";
import { synthClass } from "../../../support/synth-class";

function found(change: Partial<typeof LAB_CLASS>) {
  const made = synthClass(change);
  const kinds: Kind[] = [
    { template: made.template("shared"), stacks: [{ name: "Lab-dsci6007-shared" }] },
    { template: made.template("s01"), stacks: [{ name: "Lab-dsci6007-s01", seat: "s01" }] },
  ];
  return costCeiling.check({ ...LAB_CLASS, ...change }, kinds);
}

test("the default class and one with ten generators stay under the ceiling", () => {
  expect(found({})).toEqual([]);
  expect(found({ generators: 10 })).toEqual([]);
});

test("what flows counts with what stands", () => {
  expect(found({ generators: 10, rate: 10_000 })).toEqual([
    { stack: "Lab-dsci6007-s01", what: expect.stringMatching(/^3\.\d\d USD an hour are over 0\.5 USD$/) },
  ]);
});

test("what all seats share may cost more than a seat, up to its own ceiling", () => {
  const Resources = Object.fromEntries(
    Array.from({ length: 6 }, (_, index) => [`C${index}`, { Type: "AWS::MSK::ServerlessCluster" }]),
  );
  const cost = (count: number) => {
    const some = Object.fromEntries(Object.entries(Resources).slice(0, count));
    return costCeiling.check(LAB_CLASS, [{ template: { Resources: some }, stacks: [{ name: "shared" }] }]);
  };
  expect(cost(6)).toEqual([]);
  expect(
    costCeiling.check(LAB_CLASS, [{ template: { Resources }, stacks: [{ name: "s01", seat: "s01" }] }]),
  ).toEqual([{ stack: "s01", what: "4.50 USD an hour are over 0.5 USD" }]);
});

test("a resource of which no price is known is warned of", () => {
  const template = { Resources: { T: { Type: "AWS::EC2::TransitGateway" } } };
  expect(costCeiling.check(LAB_CLASS, [{ template, stacks: [{ name: "shared" }] }])).toEqual([
    {
      stack: "shared",
      resource: "T",
      what: "no price is known of AWS::EC2::TransitGateway",
      severity: "warning",
    },
  ]);
});

test("the stacks of a class are priced with the networks that they import", () => {
  const seat = synthClass().template("s01");
  expect(costCeiling.check(LAB_CLASS, [{ template: seat, stacks: [{ name: "s01", seat: "s01" }] }])).toEqual(
    [],
  );
});
