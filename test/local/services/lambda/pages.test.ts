import { orderOf, pageOf } from "../../../../local/services/lambda/pages";

const items = Array.from({ length: 120 }, (_, i) => String(i).padStart(3, "0"));
const self = (item: string) => item;

test("gives 50 items a page at most, whatever a request asks for", () => {
  expect(pageOf(items, self, {}).items).toHaveLength(50);
  expect(pageOf(items, self, { MaxItems: 10_000 }).items).toHaveLength(50);
  const { items: three, token } = pageOf(items, self, { MaxItems: 3 });
  expect(three).toEqual(["000", "001", "002"]);
  expect(pageOf(items, self, { MaxItems: 1, Marker: token }).items).toEqual(["003"]);
});

test("refuses a marker that it never gave", () => {
  expect(() => pageOf(items, self, { Marker: "x" })).toThrow(
    expect.objectContaining({ code: "InvalidParameterValueException" }),
  );
});

test("puts $LATEST before the numbers, and those by their size", () => {
  const sorted = ["10", "9", "$LATEST", "100"].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  expect(sorted).toEqual(["$LATEST", "9", "10", "100"]);
});
