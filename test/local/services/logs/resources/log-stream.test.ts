import { act, fakeCloud } from "../../../../support/fake-cloud";
import { logsWithStream } from "../../../../support/logs";
import { resourceContext, typeOf } from "../../../../support/resource-context";

describe("AWS::Logs::LogStream", () => {
  it("is created in its group, and gone with the group or before it", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    const type = typeOf(logs, "AWS::Logs::LogStream");
    const desired = { LogGroupName: "g" };
    const created = await type.create(desired, resourceContext([logs]));
    expect(created).toEqual({ physicalId: "Test-Thing-ABCDEFGHIJKL", attributes: {} });
    expect(await type.create(desired, resourceContext([logs]))).toEqual(created);
    expect(await type.update(created, desired, desired, resourceContext([logs]))).toEqual(created);
    await type.delete(created, desired, resourceContext([logs]));
    await act(logs, "DeleteLogGroup", { logGroupName: "g" });
    await type.delete(created, desired, resourceContext([logs]));
  });

  it("does not take over a stream of a given name", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    const type = typeOf(logs, "AWS::Logs::LogStream");
    await expect(
      type.create({ LogGroupName: "g", LogStreamName: "s" }, resourceContext([logs])),
    ).rejects.toThrow("The specified log stream already exists");
  });
});
