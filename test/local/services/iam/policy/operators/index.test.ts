import { OPERATORS } from "../../../../../../local/services/iam/policy/operators";

test("has every operator of AWS's reference", () => {
  expect(Object.keys(OPERATORS).sort()).toEqual(
    [
      ...["StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase"],
      ...["StringLike", "StringNotLike", "NumericEquals", "NumericNotEquals", "NumericLessThan"],
      ...["NumericLessThanEquals", "NumericGreaterThan", "NumericGreaterThanEquals", "DateEquals"],
      ...["DateNotEquals", "DateLessThan", "DateLessThanEquals", "DateGreaterThan", "DateGreaterThanEquals"],
      ...["Bool", "BinaryEquals", "IpAddress", "NotIpAddress", "ArnEquals", "ArnLike", "ArnNotEquals"],
      "ArnNotLike",
    ]
      .map((name) => name.toLowerCase())
      .sort(),
  );
});

test("those with Not are the negations of those without", () => {
  const negations = Object.entries(OPERATORS).filter(([, { negated }]) => negated);
  expect(negations.length).toBe(8);
  for (const [name, { operator }] of negations) {
    expect(name).toContain("not");
    expect(OPERATORS[name.replace("not", "")]).toEqual({ operator });
  }
});
