import { secret } from "../../../../lib/cost/pricers/secret";

const priced = (Properties: Record<string, unknown>) =>
  secret.price({ Type: secret.type, Properties }, { template: {}, exports: new Map() });

test("a secret costs forty cents a month", () => {
  expect(priced({})).toEqual([{ what: "secret", hourly: 0.4 / 730 }]);
});
