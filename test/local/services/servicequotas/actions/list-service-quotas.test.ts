import type { ListServiceQuotasCommandOutput } from "@aws-sdk/client-service-quotas";
import { createServiceQuotas } from "../../../../../local/services/servicequotas";
import { act, fakeCloud } from "../../../../support/fake-cloud";

test("lists a service's quotas page by page", async () => {
  await using cloud = await fakeCloud();
  const quotas = createServiceQuotas(cloud);
  const list = (NextToken?: string) =>
    act<ListServiceQuotasCommandOutput>(quotas, "ListServiceQuotas", {
      ServiceCode: "vpc",
      MaxResults: 3,
      ...(NextToken && { NextToken }),
    });
  const first = await list();
  expect(first.Quotas).toHaveLength(3);
  const second = await list(first.NextToken);
  expect(second.Quotas?.map(({ QuotaName }) => QuotaName)).toEqual(["VPCs per Region"]);
  expect(second.NextToken).toBeUndefined();
});

test("lists one quota, and none of single resources", async () => {
  await using cloud = await fakeCloud();
  const quotas = createServiceQuotas(cloud);
  const list = (more: object) =>
    act<ListServiceQuotasCommandOutput>(quotas, "ListServiceQuotas", { ServiceCode: "vpc", ...more });
  expect((await list({ QuotaCode: "L-F678F1CE" })).Quotas).toHaveLength(1);
  expect((await list({ QuotaAppliedAtLevel: "RESOURCE" })).Quotas).toEqual([]);
});

test("a token that it never gave is refused", async () => {
  await using cloud = await fakeCloud();
  await expect(
    act(createServiceQuotas(cloud), "ListServiceQuotas", { ServiceCode: "vpc", NextToken: "abc" }),
  ).rejects.toMatchObject({ code: "InvalidPaginationTokenException" });
});
