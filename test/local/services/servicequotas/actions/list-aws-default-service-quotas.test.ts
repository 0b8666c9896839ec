import type { ListAWSDefaultServiceQuotasCommandOutput } from "@aws-sdk/client-service-quotas";
import { createServiceQuotas } from "../../../../../local/services/servicequotas";
import { act, fakeCloud } from "../../../../support/fake-cloud";

test("lists the defaults of a service, and refuses one that is not known", async () => {
  await using cloud = await fakeCloud();
  const quotas = createServiceQuotas(cloud);
  const { Quotas } = await act<ListAWSDefaultServiceQuotasCommandOutput>(
    quotas,
    "ListAWSDefaultServiceQuotas",
    { ServiceCode: "ec2" },
  );
  expect(Quotas?.map(({ QuotaCode, Value }) => [QuotaCode, Value])).toEqual([
    ["L-0263D0A3", 5],
    ["L-1216C47A", 5],
  ]);
  await expect(
    act(quotas, "ListAWSDefaultServiceQuotas", { ServiceCode: "telegraph" }),
  ).rejects.toMatchObject({ code: "NoSuchResourceException" });
});
