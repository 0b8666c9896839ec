import { anyZone, checkZone, zoneId, zoneOfId } from "../../../../../local/services/ec2/network/zones";

test.each([
  ["us-east-1a", "use1-az1"],
  ["ap-northeast-1c", "apne1-az2"],
  ["eu-central-2b", "euc2-az2"],
  ["ap-southeast-4a", "apse4-az1"],
  ["mx-central-1c", "mxc1-az3"],
])("%s has the id %s", (zone, id) => {
  expect(zoneId(zone)).toBe(id);
  expect(zoneOfId(zone.slice(0, -1), id)).toBe(zone);
});

test("chooses the same zone for the same seed", () => {
  const zones = Array.from({ length: 40 }, (_, i) => anyZone("us-west-1", String(i)));
  expect(new Set(zones)).toEqual(new Set(["us-west-1b", "us-west-1c"]));
  expect(anyZone("us-west-1", "7")).toBe(zones[7]);
});

test("refuses a zone that the Region has not, and says which it has", () => {
  expect(() => checkZone("us-west-1", "us-west-1b", "Subnets")).not.toThrow();
  expect(() => checkZone("us-west-1", "us-west-1a", "Subnets")).toThrow(
    "Subnets can currently only be created in the following availability zones: us-west-1b, us-west-1c.",
  );
  expect(zoneOfId("us-west-1", undefined)).toBeUndefined();
  expect(() => zoneOfId("us-west-1", "usw1-az9")).toThrow(
    "Value (usw1-az9) for parameter availabilityZoneId",
  );
});
