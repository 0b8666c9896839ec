import { REGIONS } from "../../../lib/class/regions";
import { QUOTAS_AS_OF, quota, quotaIds } from "../../../lib/facts/quotas";
import table from "../../../lib/facts/tables/quotas.json";

test("a quota has what is counted, where it holds and the page that it was read from", () => {
  expect(quota("iam.roles", "us-east-1")).toEqual({
    what: "IAM roles",
    scope: "account",
    default: 1000,
    most: 5000,
    code: "L-FE177D64",
    service: "iam",
    source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html",
  });
});

test("a Region's own default counts", () => {
  expect(quota("firehose.streams", "us-east-1").default).toBe(5000);
  expect(quota("firehose.streams", "eu-central-1").default).toBe(2000);
  expect(quota("firehose.streams", "eu-south-2").default).toBe(100);
});

test("the table names known Regions, known sources and a day", () => {
  const regions = Object.keys(table.quotas["firehose.streams"].regions);
  expect(regions.filter((region) => !REGIONS.includes(region))).toEqual([]);
  const sources = Object.keys(table.sources);
  expect(Object.values(table.quotas).filter(({ source }) => !sources.includes(source))).toEqual([]);
  expect(QUOTAS_AS_OF).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test("no quota is raised below where it starts", () => {
  const rows = Object.values(table.quotas).map((row) => ({ most: Number.POSITIVE_INFINITY, ...row }));
  expect(rows.filter((row) => row.most < row.default)).toEqual([]);
});

test("a quota that Service Quotas knows has the service that it is listed under, each once", () => {
  const coded = quotaIds().map((id) => quota(id, "us-east-1"));
  expect(coded.filter(({ code, service }) => (code === undefined) !== (service === undefined))).toEqual([]);
  const codes = coded.flatMap(({ code }) => code ?? []);
  expect(new Set(codes).size).toBe(codes.length);
});
