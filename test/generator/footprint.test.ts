describe("the generator's footprint", () => {
  test.each([
    ["10", ["--no-opt"]],
    ["1000", ["--no-opt"]],
    ["1001", []],
    [undefined, []],
  ])(
    "does without the optimising compiler at a modest rate: %s lines a second set the flags %j",
    (rate, flags) => {
      const set = jest
        .spyOn(jest.requireActual("node:v8"), "setFlagsFromString")
        .mockImplementation(() => undefined);
      const before = process.env.LOGLAB_RATE;
      if (rate === undefined) delete process.env.LOGLAB_RATE;
      else process.env.LOGLAB_RATE = rate;
      jest.isolateModules(() => require("../../generator/footprint"));
      if (before === undefined) delete process.env.LOGLAB_RATE;
      else process.env.LOGLAB_RATE = before;
      expect(set.mock.calls.flat()).toEqual(flags);
      set.mockRestore();
    },
  );
});
