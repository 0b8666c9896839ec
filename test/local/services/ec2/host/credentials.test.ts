import { AwsError } from "../../../../../local/core/errors";
import { InstanceCredentials } from "../../../../../local/services/ec2/host/credentials";
import { fakeCloud } from "../../../../support/fake-cloud";

const ROLE = "arn:aws:iam::000000000000:role/role";

describe("the credentials of an instance", () => {
  it("are its role's, in a session that bears the instance's id, and are renewed five minutes before they end", async () => {
    await using cloud = await fakeCloud();
    const requests: unknown[] = [];
    const { assume } = cloud;
    cloud.assume = (request) => {
      requests.push(request);
      return assume(request);
    };
    const credentials = new InstanceCredentials(cloud, "i-1", async () => ROLE);
    const [first, second] = await Promise.all([credentials.get(), credentials.get()]);
    expect(first).toBe(second);
    expect(requests).toEqual([
      { roleArn: ROLE, service: "ec2.amazonaws.com", sessionName: "i-1", seconds: 3600 },
    ]);
    await cloud.clock.advance(54 * 60_000);
    expect(await credentials.get()).toBe(first);
    await cloud.clock.advance(60_001);
    expect(await credentials.get()).not.toBe(first);
    expect(requests).toHaveLength(2);
  });

  it("are none without a role, and none when the role does not let EC2 in", async () => {
    await using cloud = await fakeCloud();
    expect(await new InstanceCredentials(cloud, "i-1", async () => undefined).get()).toBeUndefined();
    cloud.assume = async () => {
      throw new AwsError("AccessDenied", "no trust", 403);
    };
    expect(await new InstanceCredentials(cloud, "i-1", async () => ROLE).get()).toBeUndefined();
  });

  it("stand for the instance itself when it has no role", async () => {
    await using cloud = await fakeCloud();
    const identity = await new InstanceCredentials(cloud, "i-1", async () => undefined).identity();
    expect(identity).toMatchObject({ kind: "role-session", sessionName: "i-1" });
  });

  it("are those of another role after another profile was attached", async () => {
    await using cloud = await fakeCloud();
    let role = ROLE;
    const credentials = new InstanceCredentials(cloud, "i-1", async () => role);
    await credentials.get();
    role = `${ROLE}-2`;
    credentials.forget();
    expect((await credentials.get())?.identity.roleArn).toBe(role);
  });
});
