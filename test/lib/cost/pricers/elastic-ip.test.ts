import { elasticIp } from "../../../../lib/cost/pricers/elastic-ip";

const priced = (Properties: Record<string, unknown>) =>
  elasticIp.price({ Type: elasticIp.type, Properties }, { template: {}, exports: new Map() });

test("an address costs half a cent an hour, used or not", () => {
  expect(priced({})).toEqual([{ what: "public IPv4 address", hourly: 0.005 }]);
});
