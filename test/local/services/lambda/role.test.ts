import { AwsError } from "../../../../local/core/errors";
import { checkRole, passRole, sessionName } from "../../../../local/services/lambda/role";
import { fakeCloud } from "../../../support/fake-cloud";

test("asks for the right to hand the role to Lambda, when there is one", () => {
  expect(passRole("arn:role")).toEqual([
    {
      action: "iam:PassRole",
      resource: "arn:role",
      conditions: { "iam:PassedToService": "lambda.amazonaws.com" },
    },
  ]);
  expect(passRole(undefined)).toEqual([]);
});

test.each([
  ["f", "f_"],
  ["fn", "fn"],
])("names the sessions of %s %s", (name, session) => {
  expect(sessionName(name)).toBe(session);
});

test("refuses a role that does not trust Lambda", async () => {
  await using cloud = await fakeCloud();
  await expect(checkRole(cloud, "arn:aws:iam::000000000000:role/r", "f")).resolves.toBeUndefined();
  cloud.assume = () => Promise.reject(new AwsError("AccessDenied", "no", 403));
  await expect(checkRole(cloud, "arn:aws:iam::000000000000:role/r", "f")).rejects.toMatchObject({
    code: "InvalidParameterValueException",
    message: "The role defined for the function cannot be assumed by Lambda.",
  });
});
