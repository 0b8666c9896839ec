import type { Engine } from "../../../../local/engine/engine";
import { newOperation } from "../../../../local/engine/requests/operation";
import { fakeCloud, rootCall } from "../../../support/fake-cloud";

test("an operation knows who asked for it and how it is to fail, and leaves out what was not said", async () => {
  await using cloud = await fakeCloud();
  const engine = { cloud } as unknown as Engine;
  const operation = newOperation(engine, rootCall(), "create", "apply", {
    clientToken: "t",
    disableRollback: undefined,
  });
  expect(operation).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    kind: "create",
    phase: "apply",
    startedAt: cloud.clock.now(),
    identity: rootCall().identity,
    disableRollback: false,
    clientToken: "t",
  });
});
