import { filtered, pageOf } from "../../../../local/services/ec2/filters";

interface Thing {
  id: string;
  state: string;
  groups: string[];
  size?: number;
  tags: Record<string, string>;
}

const things: Thing[] = [
  { id: "b", state: "running", groups: ["sg-1", "sg-2"], size: 8, tags: { seat: "s01", Name: "a.b" } },
  { id: "a", state: "stopped", groups: [], tags: { seat: "s02" } },
];
const fields = {
  state: ({ state }: Thing) => state,
  "group-id": ({ groups }: Thing) => groups,
  size: ({ size }: Thing) => size,
};
const ids = (...filters: { Name: string; Values: string[] }[]): string[] =>
  filtered(things, filters, fields, ({ tags }) => tags).map(({ id }) => id);

describe("filters", () => {
  test.each([
    ["state", ["running"], ["b"]],
    ["state", ["run*", "st?pped"], ["b", "a"]],
    ["state", ["run"], []],
    ["group-id", ["sg-2"], ["b"]],
    ["size", ["8"], ["b"]],
    ["tag:seat", ["s0?"], ["b", "a"]],
    ["tag:Name", ["a.b"], ["b"]],
    ["tag:Name", ["a?c"], []],
    ["tag-key", ["Name"], ["b"]],
    ["tag-value", ["s02"], ["a"]],
  ])("%s of %j keeps %j", (Name, Values, kept) => {
    expect(ids({ Name, Values })).toEqual(kept);
  });

  test("have to match all", () => {
    expect(ids({ Name: "state", Values: ["*"] }, { Name: "tag:seat", Values: ["s02"] })).toEqual(["a"]);
    expect(filtered(things, undefined, fields, ({ tags }) => tags)).toEqual(things);
  });

  test.each(["colour", "toString"])("that the call does not know are refused: %s", (Name) => {
    expect(() => ids({ Name, Values: ["x"] })).toThrow(`The filter '${Name}' is invalid`);
  });
});

describe("pages", () => {
  test("come in the order of ids", () => {
    const first = pageOf(things, { MaxResults: 1 });
    expect(first.items.map(({ id }) => id)).toEqual(["a"]);
    const second = pageOf(things, { MaxResults: 1, NextToken: first.NextToken });
    expect(second).toEqual({ items: [things[0]] });
  });

  test("refuse a token that they never gave", () => {
    expect(() => pageOf(things, { NextToken: "x" })).toThrow("Unable to parse pagination token");
  });
});
