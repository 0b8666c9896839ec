import { keepSmall } from "../../generator/footprint";

describe("keepSmall", () => {
  test.each([
    [10, ["--no-opt"]],
    [1_000, ["--no-opt"]],
    [1_001, []],
  ])("at %d lines a second sets the flags %j", (rate, flags) => {
    const set = jest
      .spyOn(jest.requireActual("node:v8"), "setFlagsFromString")
      .mockImplementation(() => undefined);
    keepSmall(rate);
    expect(set.mock.calls.flat()).toEqual(flags);
    set.mockRestore();
  });
});
