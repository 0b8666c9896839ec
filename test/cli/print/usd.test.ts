import { usd } from "../../../cli/print/usd";

test.each([
  [0, "$0.00"],
  [12.3, "$12.30"],
  [571.336, "$571.34"],
  [12_345.6, "$12,346"],
  [0.061_23, "$0.061"],
  [0.001_23, "$0.0012"],
])("%s is written as %s", (amount, text) => {
  expect(usd(amount)).toBe(text);
});
