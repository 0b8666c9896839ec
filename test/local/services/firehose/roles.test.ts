import { AwsError } from "../../../../local/core/errors";
import { RoleSessions } from "../../../../local/services/firehose/delivery/role-sessions";
import { checkRoles, passRoles } from "../../../../local/services/firehose/roles";
import { fakeCloud } from "../../../support/fake-cloud";
import { ROLE } from "../../../support/firehose";

const STREAM = { arn: "arn:aws:firehose:us-east-1:000000000000:deliverystream/logs" };

test("§13 a role is passed to Firehose by name", () => {
  expect(passRoles([ROLE])).toEqual([
    {
      action: "iam:PassRole",
      resource: ROLE,
      conditions: { "iam:PassedToService": "firehose.amazonaws.com" },
    },
  ]);
});

test("§13 the first role that cannot be assumed is told, whatever STS said", async () => {
  await using cloud = await fakeCloud();
  const assume = cloud.assume.bind(cloud);
  cloud.assume = async (request) => {
    if (request.roleArn !== ROLE) throw new AwsError("NoSuchEntity", "gone", 404);
    return assume(request);
  };
  const sessions = new RoleSessions(cloud);
  await expect(checkRoles(sessions, [ROLE], STREAM)).resolves.toBeUndefined();
  await expect(checkRoles(sessions, [ROLE, `${ROLE}2`, `${ROLE}3`], STREAM)).rejects.toMatchObject({
    code: "InvalidArgumentException",
    message: `Firehose is unable to assume role ${ROLE}2. Please check the role provided.`,
  });
});

test("§13 roles are tried anew at every check, though a session of them stands", async () => {
  await using cloud = await fakeCloud();
  let tries = 0;
  const assume = cloud.assume.bind(cloud);
  cloud.assume = (request) => {
    tries++;
    return assume(request);
  };
  const sessions = new RoleSessions(cloud);
  await checkRoles(sessions, [ROLE], STREAM);
  await checkRoles(sessions, [ROLE], STREAM);
  expect(tries).toBe(2);
});

test("an error that is no answer of AWS is not taken for a refusal", async () => {
  await using cloud = await fakeCloud();
  cloud.assume = () => Promise.reject(new Error("broken"));
  await expect(checkRoles(new RoleSessions(cloud), [ROLE], STREAM)).rejects.toThrow("broken");
});
