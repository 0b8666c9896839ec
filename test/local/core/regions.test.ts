import { availabilityZones, HOME_REGION, ZONE_LETTERS } from "../../../local/core/regions";

test("knows the zones of each Region, and none of what is no Region", () => {
  expect(availabilityZones(HOME_REGION)).toEqual(
    ["a", "b", "c", "d", "e", "f"].map((letter) => HOME_REGION + letter),
  );
  expect(availabilityZones("ap-northeast-1")).toEqual([
    "ap-northeast-1a",
    "ap-northeast-1c",
    "ap-northeast-1d",
  ]);
  expect(availabilityZones("mars-north-1")).toEqual([]);
});

test("every Region is named as Regions are", () => {
  for (const name of Object.keys(ZONE_LETTERS)) expect(name).toMatch(/^[a-z]{2}-[a-z]+-\d$/);
});
