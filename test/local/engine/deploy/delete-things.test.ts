import { AwsError } from "../../../../local/core/errors";
import { engineUnderTest } from "../engine-under-test";

const thing = (more: object = {}) => ({ Type: "Test::Thing", ...more });

const inUse = new AwsError("DependencyViolation", "Network vpc-1 has some mapped public address(es).");

describe("deleting things that need one another without saying so", () => {
  it("waits for what is still on its way, and tries again", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", {
      Resources: { Gateway: thing(), Host: thing(), Profile: thing({ DependsOn: "Host" }) },
    });
    engine.world.failures.set("delete Gateway", inUse);
    let open = (): void => {};
    engine.world.gates.set(
      "delete Host",
      new Promise((resolve) => {
        open = resolve;
      }),
    );
    const deleted = engine.delete("demo");
    await engine.cloud.events.next(
      "stackEvent",
      ({ logicalId, status }) => logicalId === "Host" && status === "DELETE_IN_PROGRESS",
    );
    engine.world.failures.clear();
    open();
    expect((await deleted).StackStatus).toBe("DELETE_COMPLETE");
    expect(engine.world.things.size).toBe(0);
    const { StackId = "" } = await deleted;
    expect((await engine.events(StackId)).filter((line) => line.startsWith("Gateway DELETE"))).toEqual([
      "Gateway DELETE_IN_PROGRESS",
      "Gateway DELETE_COMPLETE",
    ]);
  });

  it("gives up when nothing else is on its way", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", { Resources: { A: thing(), B: thing() } });
    engine.world.failures.set("delete A", inUse);
    engine.world.failures.set("delete B", inUse);
    const stack = await engine.delete("demo");
    expect(stack.StackStatus).toBe("DELETE_FAILED");
    expect(await engine.events("demo")).toContainEqual(
      expect.stringContaining('A DELETE_FAILED Resource handler returned message: "Network vpc-1 has'),
    );
  });

  it("does not try again for any other failure", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", { Resources: { A: thing(), B: thing() } });
    engine.world.failures.set("delete A", new AwsError("AccessDenied", "no"));
    await engine.delete("demo");
    expect(engine.world.log.filter((line) => line === "delete A")).toHaveLength(1);
  });
});
