import { IamStore } from "../../../../local/services/iam/store";
import { checkTrust } from "../../../../local/services/iam/trust";
import { policyOf } from "../../../support/access";
import { fakeCloud } from "../../../support/fake-cloud";

const trusting = (...Service: string[]): string =>
  policyOf({ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service } });

test("a trust policy has 2048 characters at most, white space not counted", async () => {
  await using cloud = await fakeCloud();
  const store = new IamStore(cloud);
  expect(() =>
    checkTrust(store, trusting("ec2.amazonaws.com").replace("{", `{${" ".repeat(4000)}`)),
  ).not.toThrow();
  const many = Array.from({ length: 100 }, (_, i) => `service-${i}.amazonaws.com`);
  expect(() => checkTrust(store, trusting(...many))).toThrow("Cannot exceed quota for ACLSizePerRole: 2048");
});

test("a text that is none is refused before it is measured", async () => {
  await using cloud = await fakeCloud();
  expect(() => checkTrust(new IamStore(cloud), "x".repeat(5000))).toThrow("Syntax errors in policy.");
});
