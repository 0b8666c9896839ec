import { refuseNone } from "../../../cli/session/instances";

const ONE = [{ seat: "s01", id: "i-1", state: "running" }];

describe("the instances of a class", () => {
  it("are all that are meant, or those of seats that have some", () => {
    expect(() => refuseNone(ONE, "c", [])).not.toThrow();
    expect(() => refuseNone(ONE, "c", ["s01"])).not.toThrow();
  });

  it("are missed by name, with what to do", () => {
    expect(() => refuseNone(ONE, "c", ["s01", "s09"])).toThrow(
      expect.objectContaining({
        message: "Seat s09 of c has no instance: it is not deployed, or its instances are terminated.",
        fix: expect.stringContaining("lab reset"),
      }),
    );
    expect(() => refuseNone([], "c", [])).toThrow("The class c has no instance");
  });
});
