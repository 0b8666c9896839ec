import { exportsOf } from "../../../lib/cost/exports";
import { standingCost } from "../../../lib/cost/standing-cost";
import { synthClass } from "../../support/synth-class";

const made = synthClass({ generators: 2 });
const exported = exportsOf([made.template("shared")]);

test("a seat costs its instances, their public addresses and their disks, as the README says", () => {
  const { charges, hourly, unpriced } = standingCost(made.template("s01"), exported);
  expect(charges.map(({ what }) => what)).toEqual([
    ...["t4g.micro", "public IPv4 address", "8 GB gp3"],
    ...["t4g.micro", "public IPv4 address", "8 GB gp3"],
  ]);
  expect(hourly).toBeCloseTo(2 * 0.01428, 4);
  expect(unpriced).toEqual([]);
});

test("what a class shares costs nothing as long as it stands", () => {
  expect(standingCost(made.template("shared"), exported)).toEqual({ charges: [], unpriced: [], hourly: 0 });
});

test("a type that no table knows is named instead of being taken for free", () => {
  const template = { Resources: { R: { Type: "AWS::Quantum::Computer" }, C: { Type: "Custom::Thing" } } };
  expect(standingCost(template, new Map())).toMatchObject({
    unpriced: [{ resource: "R", unpriced: "no price is known of AWS::Quantum::Computer" }],
    hourly: 0,
  });
});
