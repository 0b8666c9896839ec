import type { Identity } from "../../../../local/core/identity";
import { besidesInstances } from "../../../../local/engine/requests/instance-access";
import { StackStore } from "../../../../local/engine/store";
import { fakeCloud, rootCall } from "../../../support/fake-cloud";
import { engineUnderTest } from "../engine-under-test";

const permissions = [{ action: "cloudformation:SignalResource", resource: "arn" }];

test("only a session named like a resource of the stack is let through", async () => {
  await using cloud = await fakeCloud();
  await using engine = await engineUnderTest({ cloud });
  await engine.create("demo", { Resources: { Host: { Type: "Test::Thing" } } });
  await engine.create("other", { Resources: { Host: { Type: "Test::Thing", Properties: { Size: 1 } } } });
  const [mine = "", theirs = ""] = [...engine.world.things.keys()];
  const store = new StackStore(cloud.state);
  const left = (identity: Partial<Identity>, stack: string | undefined = "demo") =>
    besidesInstances(
      store,
      rootCall({ identity: { kind: "role-session", arn: "", account: "", userId: "", ...identity } }),
      stack,
      permissions,
    );
  expect(left({ sessionName: mine })).toEqual([]);
  expect(left({ sessionName: theirs })).toEqual(permissions);
  expect(left({ sessionName: mine, kind: "user" })).toEqual(permissions);
  expect(left({ sessionName: mine }, "none")).toEqual(permissions);
  expect(left({})).toEqual(permissions);
});
