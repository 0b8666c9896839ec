import { kmsKey } from "../../../../lib/cost/pricers/kms-key";

const priced = (Properties: Record<string, unknown>) =>
  kmsKey.price({ Type: kmsKey.type, Properties }, { template: {}, exports: new Map() });

test("a key costs a dollar a month", () => {
  expect(priced({})).toEqual([{ what: "KMS key", hourly: 1 / 730 }]);
});
