import { QUOTAS, quotasOf, SERVICES } from "../../../../local/services/servicequotas/quotas";

test("quotas stand in the order in which AWS lists them, each once, of services that are known", () => {
  const codes = QUOTAS.map(({ service, code }) => `${service}/${code}`);
  expect(codes).toEqual([...new Set(codes)].sort());
  expect(QUOTAS.filter(({ service }) => !Object.hasOwn(SERVICES, service))).toEqual([]);
});

test("a quota of the account as a whole is listed in us-east-1 alone", () => {
  expect(quotasOf("iam", "us-east-1").map(({ name }) => name)).toContain("Roles per account");
  expect(quotasOf("iam", "eu-west-1")).toEqual([]);
  expect(quotasOf("vpc", "eu-west-1")).toHaveLength(4);
});
