import type { Stack } from "@aws-sdk/client-cloudformation";
import { quotas } from "../../../../cli/preflight/checks/quotas";
import { LAB_CLASS } from "../../../support/lab-class";
import { lookAt } from "../../../support/preflight-look";
import { type Answers, preflightRoom, refusal } from "../../../support/preflight-room";

/** An account with nothing in it and AWS's quotas. */
const EMPTY: Answers = {
  GetAccountSummary: {
    SummaryMap: { Roles: 5, RolesQuota: 1000, InstanceProfiles: 0, InstanceProfilesQuota: 1000, Policies: 0 },
  },
  DescribeAccountLimits: { AccountLimits: [{ Name: "StackLimit", Value: 2000 }] },
  ListStacks: { StackSummaries: [] },
  DescribeVpcs: { Vpcs: [] },
  DescribeInternetGateways: { InternetGateways: [] },
  DescribeSecurityGroups: { SecurityGroups: [] },
  DescribeInstances: { Reservations: [] },
  ListDeliveryStreams: { DeliveryStreamNames: [], HasMoreDeliveryStreams: false },
  ListBuckets: { Buckets: [] },
  GetAccountSettings: { AccountLimit: { ConcurrentExecutions: 1000, UnreservedConcurrentExecutions: 1000 } },
  GetServiceQuota: ({ QuotaCode }: { QuotaCode: string }) => ({
    Quota: { Value: QuotaCode === "L-1216C47A" ? 32 : 5000 },
  }),
};

const seats = (count: number) => ({
  ...LAB_CLASS,
  seats: Array.from({ length: count }, (_, index) => `s${String(index).padStart(3, "0")}`),
});

const verdicts = async (answers: Answers, change: object = {}) =>
  (await lookAt(quotas, preflightRoom(answers, change)))
    .filter(({ verdict }) => verdict !== "ok")
    .map(({ verdict, found }) => `${verdict}: ${found}`);

test("a small class has room in an empty account", async () => {
  expect(await verdicts(EMPTY)).toEqual([]);
});

test("thirty seats want more vCPUs than a fresh account has, and the request is named", async () => {
  const [finding] = (await lookAt(quotas, preflightRoom(EMPTY, { labClass: seats(30) }))).filter(
    ({ verdict }) => verdict === "no-go",
  );
  expect(finding).toEqual({
    verdict: "no-go",
    found:
      "vCPUs of running on-demand standard instances: the class takes 60, 0 of 32 are taken (Service Quotas).",
    fix: "Ask for 60 in Service Quotas (ec2 L-1216C47A) well before the class, or split the class over Regions or accounts.",
  });
});

test("what is there already counts", async () => {
  const DescribeVpcs = { Vpcs: [{}, {}, {}, {}, {}] };
  const GetServiceQuota = { Quota: { Value: 5 } };
  expect(await verdicts({ ...EMPTY, DescribeVpcs, GetServiceQuota })).toContainEqual(
    expect.stringContaining("no-go: VPCs: the class takes 1, 5 of 5 are taken"),
  );
});

test("seats that are deployed already take nothing more", async () => {
  const standing = new Map([
    ["Lab-dsci6007-shared", {} as Stack],
    ["Lab-dsci6007-s01", {} as Stack],
    ["Lab-dsci6007-s02", {} as Stack],
  ]);
  expect(await lookAt(quotas, preflightRoom(EMPTY, { standing }))).toMatchObject([
    { verdict: "ok", found: expect.stringContaining("Every seat of the class is deployed") },
  ]);
});

test("where Service Quotas may not be asked, the table's default makes a warning and no no-go", async () => {
  const GetServiceQuota = refusal("AccessDeniedException");
  const told = await verdicts({ ...EMPTY, GetServiceQuota }, { labClass: seats(30) });
  expect(told).toEqual([expect.stringMatching(/^warn: vCPUs .* 0 of 5 are taken \(AWS's default of /)]);
});

test("what may not be listed is said, and the others are looked at", async () => {
  const told = await verdicts({ ...EMPTY, ListBuckets: refusal("AccessDenied", "not for you") });
  expect(told).toEqual([
    expect.stringMatching(/^warn: What there is already of general purpose buckets .*not for you/),
  ]);
});

test("more than any account gets is no-go by nature", async () => {
  const SummaryMap = { Roles: 4900, RolesQuota: 5000 };
  const told = await verdicts({ ...EMPTY, GetAccountSummary: { SummaryMap } }, { labClass: seats(300) });
  expect(told).toContainEqual(expect.stringMatching(/^no-go: IAM roles/));
});
