import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { startTestCloud } from "../support/cloud";

test("a cloud with a root's secret of its own is closed to the well-known one, and open to its own", async () => {
  await using cloud = await startTestCloud({ rootSecret: "nobody knows" });
  const as = (secretAccessKey: string): STSClient =>
    new STSClient({ ...cloud.client, credentials: { accessKeyId: "test", secretAccessKey } });
  await expect(as("test").send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({
    name: "SignatureDoesNotMatch",
  });
  const { Arn } = await as("nobody knows").send(new GetCallerIdentityCommand({}));
  expect(Arn).toBe("arn:aws:iam::000000000000:root");
});
