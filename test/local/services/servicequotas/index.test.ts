import { GetServiceQuotaCommand, ServiceQuotasClient } from "@aws-sdk/client-service-quotas";
import { startTestCloud } from "../../../support/cloud";

test("AWS's own client reads a quota and its error", async () => {
  await using cloud = await startTestCloud({ bootstrapped: false });
  const client = new ServiceQuotasClient(cloud.client);
  const ask = (QuotaCode: string) =>
    client.send(new GetServiceQuotaCommand({ ServiceCode: "ec2", QuotaCode }));
  expect((await ask("L-1216C47A")).Quota).toMatchObject({ Value: 10_000, Adjustable: true });
  await expect(ask("L-00000000")).rejects.toMatchObject({ name: "NoSuchResourceException" });
});
