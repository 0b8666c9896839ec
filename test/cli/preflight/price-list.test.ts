import { merge, tablePrices } from "../../../cli/preflight/price-list";
import { PRODUCTS, type Product } from "../../../cli/preflight/products";
import { TABLE_PRICES } from "../../../lib/facts/prices";

const [instance, disks] = PRODUCTS as [Product, Product];

test("the table says of which day it is, and of which Region where the class is elsewhere", () => {
  expect(tablePrices("us-east-1").notes).toEqual(["Prices are the list prices of 2026-11-24."]);
  expect(tablePrices("eu-west-1").notes[0]).toContain(
    "of us-east-1, which the class's Region may differ from",
  );
});

test("what AWS's list says goes before the table, and what differs is said", () => {
  const prices = merge(
    [
      { product: instance, usd: 0.0094 },
      { product: disks, usd: 0.08 },
    ],
    "eu-west-1",
  );
  expect(prices.instance("t4g.micro")).toBe(0.0094);
  expect(prices.of("ebs.gp3.gb-month")).toBe(0.08);
  expect(prices.of("s3.put")).toBe(TABLE_PRICES.of("s3.put"));
  expect(prices.notes.join(" ")).toContain("t4g.micro $0.0094 instead of $0.0084");
  expect(prices.notes.join(" ")).not.toContain("gp3");
});

test("what the list has no single price of is the table's, by name", () => {
  const prices = merge([{ product: instance, usd: undefined }], "us-east-1");
  expect(prices.instance("t4g.micro")).toBe(0.0084);
  expect(prices.notes).toEqual([expect.stringContaining("but for t4g.micro")]);
});

test("every product is one that the table has a price of", () => {
  for (const { price } of PRODUCTS)
    expect("id" in price ? TABLE_PRICES.of(price.id) : TABLE_PRICES.instance(price.instance)).toBeGreaterThan(
      0,
    );
});
