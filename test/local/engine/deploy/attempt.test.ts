import { AwsError } from "../../../../local/core/errors";
import { ResourceFailure } from "../../../../local/core/resource-type";
import { attempt, explained } from "../../../../local/engine/deploy/attempt";
import { Interrupted, type Run } from "../../../../local/engine/deploy/run";

function run() {
  const stopping = new AbortController();
  const cancelled = new AbortController();
  return { stopping, cancelled, run: { stopping: stopping.signal, cancelled } as unknown as Run };
}

const fail = (error: Error) => () => Promise.reject(error);

describe("calling a handler", () => {
  it("gives what it gives, or a reason", async () => {
    const { run: once } = run();
    expect(await attempt(once, "t", "given up", async () => 7)).toEqual({ value: 7 });
    expect(await attempt(once, "t", "given up", fail(new ResourceFailure("No.")))).toEqual({
      reason: "No.",
      conflict: false,
    });
    expect(
      await attempt(once, "t", "given up", fail(new AwsError("DependencyViolation", "in use"))),
    ).toMatchObject({ conflict: true });
  });

  it("takes any end after a cancellation for that, but for a failure that has a reason of its own", async () => {
    const { run: once, cancelled } = run();
    cancelled.abort(new Error("stop"));
    expect(await attempt(once, "t", "given up", fail(new Error("aborted")))).toEqual({
      reason: "given up",
      conflict: false,
    });
    expect(await attempt(once, "t", "given up", fail(new ResourceFailure("No.")))).toMatchObject({
      reason: "No.",
    });
  });

  it("knows nothing of the outcome when the process stops", async () => {
    const { run: once, stopping } = run();
    stopping.abort();
    await expect(attempt(once, "t", "given up", fail(new ResourceFailure("No.")))).rejects.toBeInstanceOf(
      Interrupted,
    );
  });
});

describe("the reason of a resource", () => {
  const context = {} as Parameters<typeof explained>[3];
  const standing = { physicalId: "i-1", attributes: {} };

  it("has its own words behind it, when it has any", async () => {
    expect(await explained("Late", async () => "no space left", standing, context)).toBe(
      "Late. no space left",
    );
    expect(await explained("Late", async () => undefined, standing, context)).toBe("Late");
    expect(await explained("Late", undefined, standing, context)).toBe("Late");
    expect(await explained("Late", fail(new Error("gone")), standing, context)).toBe("Late");
  });
});
