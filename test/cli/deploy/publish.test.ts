import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { checkBootstrap } from "../../../cli/deploy/bootstrap";
import { Publisher } from "../../../cli/deploy/publish";
import { openAccount } from "../../../cli/stacks/account";
import { asRole } from "../../../cli/stacks/role";
import { localTarget } from "../../../cli/target";
import { classFolder } from "../../support/class-folder";
import { startTestCloud } from "../../support/cloud";
import { faultyProxy } from "../../support/faulty-proxy";

const ROLE = "arn:aws:iam::000000000000:role/cdk-hnb659fds-file-publishing-role-000000000000-us-east-1";

test("brings each file once, by the bootstrap's role where it may be worn, and the same folder as the same bytes", async () => {
  await using cloud = await startTestCloud();
  await using proxy = await faultyProxy(cloud, () => undefined);
  using folder = classFolder();
  folder.write("code/lib/b.js", "b");
  folder.write("code/a.js", "a");
  const file = folder.write("t.json", "{}");
  const account = await openAccount(localTarget(proxy.port, "us-east-1"), "us-east-1");
  expect(account).toMatchObject({ id: "000000000000", partition: "aws", region: "us-east-1" });
  const bucket = "cdk-hnb659fds-assets-000000000000-us-east-1";
  const asset = (key: string, path: string, packaging: "file" | "zip") => ({
    bucket,
    key,
    path,
    packaging,
    role: ROLE,
  });

  const publisher = new Publisher(account);
  const assets = [asset("t.json", file, "file"), asset("one.zip", `${folder.path}/code`, "zip")];
  await publisher.publish(assets);
  await Promise.all([
    publisher.publish(assets),
    publisher.publish([asset("two.zip", `${folder.path}/code`, "zip")]),
  ]);
  await publisher.end();
  const again = new Publisher(account);
  await again.publish(assets);
  await again.end();
  const puts = proxy.seen.filter(({ operation }) => operation.startsWith("PUT "));
  expect(puts.map(({ operation }) => operation.split("/").at(-1)?.split("?")[0]).sort()).toEqual([
    "one.zip",
    "t.json",
    "two.zip",
  ]);

  const s3 = new S3Client(cloud.client);
  const bytes = async (Key: string) => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
    return Buffer.from((await Body?.transformToByteArray()) ?? []).toString("latin1");
  };
  expect(await bytes("t.json")).toBe("{}");
  expect(await bytes("one.zip")).toBe(await bytes("two.zip"));
  expect(await bytes("one.zip")).toContain("lib/b.js");

  expect(await asRole(account, `${ROLE}-of-nobody`)).toBe(account.client);
  expect(await asRole(account, undefined)).toBe(account.client);
  const worn = new S3Client({ ...(await asRole(account, ROLE)), forcePathStyle: true });
  await expect(worn.send(new CreateBucketCommand({ Bucket: "not-its-business" }))).rejects.toThrow(
    /not authorized/,
  );
  expect((await worn.send(new ListObjectsV2Command({ Bucket: bucket }))).KeyCount).toBe(3);

  const stack = { name: "x", templateFile: "", tags: {}, templateUrl: "", assets: [] };
  const parameter = "/cdk-bootstrap/hnb659fds/version";
  await checkBootstrap(account, { ...stack, bootstrap: { parameter, version: 6 } });
  await expect(checkBootstrap(account, { ...stack, bootstrap: { parameter, version: 999 } })).rejects.toThrow(
    expect.objectContaining({
      message: expect.stringMatching(/bootstrapped by version \d+, which is too old/),
    }),
  );
  await expect(
    checkBootstrap(account, {
      ...stack,
      bootstrap: { parameter: "/cdk-bootstrap/other/version", version: 6 },
    }),
  ).rejects.toThrow(
    expect.objectContaining({
      message: expect.stringContaining("is not bootstrapped for the CDK"),
      fix: expect.stringContaining("npx cdk bootstrap aws://000000000000/us-east-1"),
    }),
  );
  for (const client of [s3, worn]) client.destroy();
});
