import { instanceType, PRICES, price, TABLE_PRICES } from "../../../lib/facts/prices";
import types from "../../../lib/facts/tables/instance-types.json";
import table from "../../../lib/facts/tables/prices.json";

test("every price is a positive number with its unit and the page that it was read from", () => {
  const sources: Record<string, string> = table.sources;
  const bad = Object.entries(table.prices).filter(
    ([, { usd, per, source }]) =>
      !(usd > 0) || per === "" || !sources[source]?.startsWith("https://aws.amazon.com/"),
  );
  expect(bad).toEqual([]);
});

test("no source is named that no price was read from", () => {
  const used = new Set(Object.values(table.prices).map(({ source }) => source));
  expect(Object.keys(table.sources).filter((source) => !used.has(source))).toEqual([]);
});

test("the table says of which day and Region it is", () => {
  expect(PRICES).toEqual({ asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), region: "us-east-1" });
  expect(types).toMatchObject(PRICES);
});

test("a price is found by its name", () => {
  expect(price("vpc.public-ipv4.hour")).toBe(0.005);
});

test("an instance type has its size, its architecture and its price", () => {
  expect(instanceType("t4g.micro")).toEqual({
    architecture: "arm64",
    vcpus: 2,
    memoryGib: 1,
    usdPerHour: 0.0084,
  });
});

test.each(["t4g.mikro", "constructor"])("%s is no instance type that the table has", (name) => {
  expect(instanceType(name)).toBeUndefined();
});

test("the next size of a family costs twice as much", () => {
  expect(instanceType("t4g.small")?.usdPerHour).toBe(2 * 0.0084);
  const odd = Object.entries(types.types).filter(
    ([name, { architecture }]) => (architecture === "arm64") !== /^[a-z]+\d+g/.test(name),
  );
  expect(odd).toEqual([]);
});

test("costs are computed with the table's prices, and never with one that it does not have", () => {
  expect(TABLE_PRICES.of("vpc.public-ipv4.hour")).toBe(0.005);
  expect(TABLE_PRICES.instance("t4g.small")).toBe(0.0168);
  expect(() => TABLE_PRICES.instance("t4g.mikro")).toThrow("no price of the instance type t4g.mikro");
});
