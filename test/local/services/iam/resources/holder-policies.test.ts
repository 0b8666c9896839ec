import { AwsError } from "../../../../../local/core/errors";
import {
  absent,
  changePolicies,
  removePolicies,
} from "../../../../../local/services/iam/resources/holder-policies";
import { policyOf, startAccess } from "../../../../support/access";
import { resourceContext } from "../../../../support/resource-context";

const READ = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
const FULL = "arn:aws:iam::aws:policy/AmazonS3FullAccess";
const PolicyDocument = policyOf({ Effect: "Allow", Action: "s3:Get*", Resource: "*" });
const group = { kind: "Group", name: "g" } as const;

test("gives first and takes afterwards, so that a policy that stays is never missing", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateGroup", { GroupName: "g" });
  const operations: string[] = [];
  const inner = resourceContext([access.iam]);
  const context = {
    ...inner,
    call<O extends object>(service: string, operation: string, input: object): Promise<O> {
      operations.push(operation);
      return inner.call<O>(service, operation, input);
    },
  };
  const first = {
    ManagedPolicyArns: [READ],
    Policies: [
      { PolicyName: "a", PolicyDocument },
      { PolicyName: "b", PolicyDocument },
    ],
  };
  await changePolicies(group, first, {}, context);
  operations.length = 0;
  const second = { ManagedPolicyArns: [READ, FULL], Policies: [{ PolicyName: "b", PolicyDocument }] };
  await changePolicies(group, second, first, context);
  expect(operations).toEqual([
    "AttachGroupPolicy",
    "AttachGroupPolicy",
    "PutGroupPolicy",
    "DeleteGroupPolicy",
  ]);
  await removePolicies(group, second, context);
  await removePolicies(group, second, context);
  await expect(access.call("iam", "DeleteGroup", { GroupName: "g" })).resolves.toEqual({});
});

test("only what is gone already may fail to be deleted", async () => {
  const fail = (code: string) => Promise.reject(new AwsError(code, code, 404));
  await expect(absent(fail("NoSuchEntity"))).resolves.toBeUndefined();
  await expect(absent(fail("AccessDenied"))).rejects.toMatchObject({ code: "AccessDenied" });
});
