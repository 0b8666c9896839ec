import { firstPrice } from "../../../cli/preflight/price-of-product";

const item = (...dimensions: { beginRange?: string; USD: string }[]): string =>
  JSON.stringify({
    terms: {
      OnDemand: {
        "A.B": {
          priceDimensions: Object.fromEntries(
            dimensions.map(({ beginRange, USD }, index) => [index, { beginRange, pricePerUnit: { USD } }]),
          ),
        },
      },
    },
  });

test("the price of the first units counts", () => {
  expect(
    firstPrice([item({ beginRange: "0", USD: "0.0290000000" }, { beginRange: "512000", USD: "0.025" })]),
  ).toBe(0.029);
});

test("an answer without a price, or with several, is none", () => {
  expect(firstPrice([])).toBeUndefined();
  expect(firstPrice([item({ beginRange: "0", USD: "0.0000000000" })])).toBeUndefined();
  expect(firstPrice([item({ USD: "0.01" }), item({ USD: "0.02" })])).toBeUndefined();
  expect(firstPrice([item({ USD: "0.01" }), item({ USD: "0.01" })])).toBe(0.01);
});

test("an item that is sold otherwise alone has none", () => {
  expect(firstPrice([JSON.stringify({ terms: { Reserved: {} } })])).toBeUndefined();
});
