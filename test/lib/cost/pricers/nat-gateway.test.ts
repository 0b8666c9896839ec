import { natGateway } from "../../../../lib/cost/pricers/nat-gateway";

const priced = (Properties: Record<string, unknown>) =>
  natGateway.price({ Type: natGateway.type, Properties }, { template: {}, exports: new Map() });

test("a NAT gateway costs as much as five generators", () => {
  expect(priced({})).toEqual([{ what: "NAT gateway", hourly: 0.045 }]);
});
