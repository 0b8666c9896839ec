import { redshiftServerless } from "../../../../lib/cost/pricers/redshift-serverless";

const priced = (Properties: Record<string, unknown>) =>
  redshiftServerless.price(
    { Type: redshiftServerless.type, Properties },
    { template: {}, exports: new Map() },
  );

test("a workgroup costs its base capacity while it works", () => {
  expect(priced({ BaseCapacity: 4 })).toEqual([{ what: "Redshift Serverless, 4 RPU", hourly: 1.5 }]);
});

test("a workgroup that does not say gets 128 RPU", () => {
  expect(priced({})).toEqual([{ what: "Redshift Serverless, 128 RPU", hourly: 48 }]);
});

test("a capacity that is a reference is not guessed", () => {
  expect(priced({ BaseCapacity: { Ref: "Rpus" } })).toEqual([
    { unpriced: "its base capacity is not in the template" },
  ]);
});
