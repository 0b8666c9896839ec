import { tellBroken } from "../../../../local/engine/deploy/tell-broken";
import type { Engine } from "../../../../local/engine/engine";
import { fakeCloud } from "../../../support/fake-cloud";

describe("a fault of the engine's own", () => {
  it("is told with where it happened, whatever was thrown", async () => {
    await using cloud = await fakeCloud();
    const told: object[] = [];
    cloud.events.subscribe((event) => void told.push(event));
    const engine = { cloud } as unknown as Engine;
    expect(tellBroken(engine, new TypeError("x is undefined"))).toBe("x is undefined");
    expect(tellBroken(engine, "text")).toBe("text");
    const whence = {
      name: "broken",
      at: expect.any(Number),
      service: "cloudformation",
      operation: "Deployment",
    };
    expect(told).toEqual([
      { ...whence, message: "x is undefined", stack: expect.stringContaining("tell-broken.test") },
      { ...whence, message: "text", stack: expect.any(String) },
    ]);
  });
});
