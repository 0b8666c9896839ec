import { Owner } from "../../../cli/inventory/owner";

const of = (className: string, ...seats: string[]) =>
  new Owner(className, seats.length > 0 ? seats : undefined, new Set(["dsci", "dsci-6007"]));
const TAGS = { "loglab:class": "dsci", "loglab:seat": "s01" };

test("believes tags before names", () => {
  expect(of("dsci").judge(TAGS, "anything")).toEqual({ by: "tag", seat: "s01" });
  expect(of("other").judge(TAGS, "Lab-other-s01-Role")).toBeUndefined();
  expect(of("dsci").judge({ Name: "x" }, "Lab-dsci-s02-Role-ABC")).toEqual({ by: "name", seat: "s02" });
});

test.each([
  ["/aws/lambda/Lab-dsci-s01-Transform-X", "s01"],
  ["lab-dsci-s01-bucket83908e77", "s01"],
  ["Lab-dsci-s01.mine", "s01"],
  ["/Lab-dsci-s01/pause", "s01"],
  ["Lab-dsci-shared-Emptier", "shared"],
  ["Lab-dsci-s01", "s01"],
])("knows %s by its name", (name, seat) => {
  expect(of("dsci").judge({}, undefined, name)).toEqual({ by: "name", seat });
});

test.each(["Lab-dsci6-s01", "Lab-dsci-6007-s01-Role", "MyLab-dsci-s01", "Lab-dsci-", "Lab-dsci-6-x", ""])(
  "takes %s for nobody's or another class's",
  (name) => {
    expect(of("dsci").judge({}, name)).toBeUndefined();
  },
);

test("keeps to the seats that are meant", () => {
  const two = of("dsci", "s01", "s02");
  expect(two.judge(TAGS)).toBeDefined();
  expect(two.judge({}, "Lab-dsci-s010-x")).toBeUndefined();
  expect(two.judge({}, "Lab-dsci-shared-x")).toBeUndefined();
  expect(two.judge({ "loglab:class": "dsci" }, "Lab-dsci-s01-x")).toBeUndefined();
  expect(two.class).toBe("dsci");
});

test("asks for tags only of what could be a class's, cut names included", () => {
  expect(of("dsci").mayBe("Lab-averyverylo-Fn")).toBe(true);
  expect(of("dsci").mayBe("/aws/lambda/lab-x")).toBe(true);
  expect(of("dsci").mayBe("prod-table", undefined)).toBe(false);
});
