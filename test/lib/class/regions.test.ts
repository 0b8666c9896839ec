import { RegionInfo } from "aws-cdk-lib/region-info";
import { REGIONS } from "../../../lib/class/regions";

test("the list holds every Region of the aws partition that aws-cdk-lib knows", () => {
  const known = RegionInfo.regions
    .filter((region) => region.partition === "aws")
    .map((region) => region.name);
  expect([...REGIONS].sort()).toEqual(known.sort());
});
