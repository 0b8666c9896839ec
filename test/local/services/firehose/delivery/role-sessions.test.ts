import { RoleSessions } from "../../../../../local/services/firehose/delivery/role-sessions";
import { fakeCloud } from "../../../../support/fake-cloud";
import { ROLE } from "../../../../support/firehose";

const STREAM = "arn:aws:firehose:us-east-1:000000000000:deliverystream/logs";

async function assuming() {
  const cloud = await fakeCloud();
  const asked: string[] = [];
  const assume = cloud.assume.bind(cloud);
  cloud.assume = (request) => {
    asked.push(`${request.roleArn.split("/")[1]} as ${request.sessionName} with ${request.externalId}`);
    return assume(request);
  };
  return { cloud, asked, sessions: new RoleSessions(cloud) };
}

test("§13 a role is assumed once for each session name, with the account as external id", async () => {
  const { cloud, asked, sessions } = await assuming();
  await using _ = cloud;
  const first = await sessions.get(ROLE, STREAM, "AWSFirehoseToS3");
  expect(await sessions.get(ROLE, STREAM, "AWSFirehoseToS3")).toBe(first);
  await sessions.get(ROLE, STREAM, "AWSFirehoseToLambda");
  expect(asked).toEqual([
    "delivery as AWSFirehoseToS3 with 000000000000",
    "delivery as AWSFirehoseToLambda with 000000000000",
  ]);
});

test("a session is renewed before it ends, and when its stream was reconfigured", async () => {
  const { cloud, asked, sessions } = await assuming();
  await using _ = cloud;
  const again = () => sessions.get(ROLE, STREAM, "AWSFirehoseToS3");
  await again();
  await cloud.clock.advance(54 * 60_000);
  await again();
  expect(asked).toHaveLength(1);
  await cloud.clock.advance(60_000);
  await again();
  expect(asked).toHaveLength(2);
  sessions.forget(`${STREAM}-other`);
  await again();
  expect(asked).toHaveLength(2);
  sessions.forget(STREAM);
  await again();
  expect(asked).toHaveLength(3);
});
