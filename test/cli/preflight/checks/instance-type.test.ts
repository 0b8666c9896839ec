import { instanceTypes } from "../../../../cli/preflight/checks/instance-type";
import { lookAt } from "../../../support/preflight-look";
import { preflightRoom } from "../../../support/preflight-room";

const zones = (...names: string[]) => ({
  AvailabilityZones: names.map((ZoneName) => ({ ZoneName, State: "available" })),
});
const offered = (...names: string[]) => ({
  InstanceTypeOfferings: names.map((Location) => ({ Location })),
});

test("the first two zones have to offer it, in whatever order AWS lists them", async () => {
  const room = preflightRoom({
    DescribeAvailabilityZones: zones("us-east-1c", "us-east-1b", "us-east-1a"),
    DescribeInstanceTypeOfferings: offered("us-east-1a", "us-east-1b"),
  });
  expect(await lookAt(instanceTypes, room)).toEqual([
    { verdict: "ok", found: "t4g.micro is offered in us-east-1a and us-east-1b." },
  ]);
});

test("a zone without it is no-go", async () => {
  const room = preflightRoom({
    DescribeAvailabilityZones: zones("us-west-1a", "us-west-1c"),
    DescribeInstanceTypeOfferings: offered("us-west-1c"),
  });
  expect(await lookAt(instanceTypes, room)).toMatchObject([
    { verdict: "no-go", found: expect.stringContaining("not offered in us-west-1a") },
  ]);
});
