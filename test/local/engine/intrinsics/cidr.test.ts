import { evaluate } from "../../../../local/engine/intrinsics/evaluate";
import { scopeOf } from "./scope-of-test";

describe("Fn::Cidr", () => {
  it.each([
    [
      ["10.0.0.0/16", 2, 8],
      ["10.0.0.0/24", "10.0.1.0/24"],
    ],
    [
      ["192.168.0.0/24", "3", "5"],
      ["192.168.0.0/27", "192.168.0.32/27", "192.168.0.64/27"],
    ],
    [["10.1.2.3/16", 1, 12], ["10.1.0.0/20"]],
    [
      ["2001:db8::/56", 2, 64],
      ["2001:db8::/64", "2001:db8:0:1::/64"],
    ],
  ])("cuts %j", async (argument, blocks) => {
    expect(await evaluate({ "Fn::Cidr": argument }, scopeOf())).toEqual(blocks);
  });

  it("refuses more than fits, and what is no block", async () => {
    await expect(evaluate({ "Fn::Cidr": ["10.0.0.0/24", 3, 7] }, scopeOf())).rejects.toThrow(
      "Fn::Cidr cannot cut 3 blocks of 7 bits out of 10.0.0.0/24",
    );
    await expect(evaluate({ "Fn::Cidr": ["10.0.0.0", 1, 8] }, scopeOf())).rejects.toThrow(
      /Fn::Cidr object requires/,
    );
  });
});
