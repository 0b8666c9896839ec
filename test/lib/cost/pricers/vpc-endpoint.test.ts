import { vpcEndpoint } from "../../../../lib/cost/pricers/vpc-endpoint";

const priced = (Properties: Record<string, unknown>) =>
  vpcEndpoint.price({ Type: vpcEndpoint.type, Properties }, { template: {}, exports: new Map() });

test("an interface endpoint costs by zone", () => {
  expect(priced({ VpcEndpointType: "Interface", SubnetIds: ["a", "b"] })).toEqual([
    { what: "interface endpoint in 2 zones", hourly: 0.02 },
  ]);
  expect(priced({ VpcEndpointType: "Interface" })).toMatchObject([{ what: "interface endpoint in 1 zone" }]);
});

test("a gateway endpoint is free, and a gateway is what an endpoint is that does not say", () => {
  expect(priced({ VpcEndpointType: "Gateway" })).toEqual([]);
  expect(priced({})).toEqual([]);
});
