import type { Identity } from "../../../../local/core/identity";
import { rootCall } from "../../../support/fake-cloud";
import { engineUnderTest, refusal } from "../engine-under-test";

const session = (sessionName: string): Identity => ({
  kind: "role-session",
  arn: `arn:aws:sts::000000000000:assumed-role/host/${sessionName}`,
  account: "000000000000",
  userId: `AROA:${sessionName}`,
  sessionName,
});

describe("SignalResource", () => {
  it.each(["SignalResource", "DescribeStackResource"])(
    "%s needs no policy from an instance of the very stack",
    async (operation) => {
      await using engine = await engineUnderTest();
      await engine.create("demo", { Resources: { Host: { Type: "Test::Thing" } } });
      const [id = ""] = [...engine.world.things.keys()];
      const action = engine.service.actions.find(({ name }) => name === operation);
      const asks = (name: string) =>
        action?.permissions(
          { StackName: "demo", LogicalResourceId: "Host" },
          rootCall({ identity: session(name) }),
        );
      expect(await asks(id)).toEqual([]);
      expect(await asks("i-of-another-stack")).toEqual([
        expect.objectContaining({ action: `cloudformation:${operation}` }),
      ]);
    },
  );

  it("wants a stack, a resource and a status that exist", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", { Resources: { Host: { Type: "Test::Thing" } } });
    const signal = (more: object) =>
      refusal(
        engine.call("SignalResource", {
          StackName: "demo",
          LogicalResourceId: "Host",
          UniqueId: "i",
          Status: "SUCCESS",
          ...more,
        }),
      );
    expect(await signal({ StackName: "none" })).toBe("Stack [none] does not exist");
    expect(await signal({ LogicalResourceId: "None" })).toBe("Resource None does not exist for stack demo");
    expect(await signal({ Status: "MAYBE" })).toContain(
      "Member must satisfy enum value set: [SUCCESS, FAILURE]",
    );
  });
});
