import type { Action } from "../../../../local/core/action";
import { withDryRun } from "../../../../local/services/ec2/dry-run";
import { rootCall } from "../../../support/fake-cloud";

describe("a dry run", () => {
  const done: object[] = [];
  const permission = { action: "ec2:CreateVpc", resource: "*" };
  const action: Action = withDryRun({
    name: "CreateVpc",
    permissions: () => [permission],
    async handle(input) {
      done.push(input);
      return { Vpc: {} };
    },
  });

  it("asks for the same permissions and changes nothing", async () => {
    expect(action.name).toBe("CreateVpc");
    expect(action.permissions({ DryRun: true }, rootCall())).toEqual([permission]);
    await expect(action.handle({ DryRun: true }, rootCall())).rejects.toMatchObject({
      code: "DryRunOperation",
      status: 412,
    });
    expect(done).toEqual([]);
  });

  it("is none where the request does not want it", async () => {
    expect(await action.handle({ DryRun: false }, rootCall())).toEqual({ Vpc: {} });
    expect(done).toEqual([{ DryRun: false }]);
  });
});
