import { readEnvironment } from "../../../lambda/session-end";

describe("the function that ends sessions", () => {
  it("knows its class and how long a session lasts", () => {
    expect(readEnvironment({ LOGLAB_CLASS: "c", LOGLAB_SESSION_SECONDS: "14400" })).toEqual({
      className: "c",
      session: 14_400,
    });
  });

  it.each([
    [{}, /LOGLAB_CLASS/],
    [{ LOGLAB_CLASS: "c" }, /LOGLAB_SESSION_SECONDS/],
    [{ LOGLAB_CLASS: "c", LOGLAB_SESSION_SECONDS: "soon" }, /LOGLAB_SESSION_SECONDS has to be seconds/],
  ])("stops nobody's instances when it is told %j", (environment, message) => {
    expect(() => readEnvironment(environment)).toThrow(message);
  });
});
