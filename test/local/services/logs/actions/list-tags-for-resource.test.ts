import { act, fakeCloud } from "../../../../support/fake-cloud";
import { logsWithStream } from "../../../../support/logs";

describe("ListTagsForResource", () => {
  it.each([
    ["arn:aws:logs:us-east-1:000000000000:log-group:none", "ResourceNotFoundException"],
    ["arn:aws:s3:::bucket", "InvalidParameterException"],
  ])("refuses %s", async (resourceArn, code) => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    await expect(act(logs, "ListTagsForResource", { resourceArn })).rejects.toMatchObject({ code });
  });
});
