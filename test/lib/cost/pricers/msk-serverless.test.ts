import { mskServerless } from "../../../../lib/cost/pricers/msk-serverless";

const priced = (Properties: Record<string, unknown>) =>
  mskServerless.price({ Type: mskServerless.type, Properties }, { template: {}, exports: new Map() });

test("a serverless cluster costs three quarters of a dollar an hour, idle too", () => {
  expect(priced({})).toEqual([{ what: "MSK Serverless cluster", hourly: 0.75 }]);
});
