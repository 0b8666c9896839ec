import { SeatDirectory } from "../../../cli/page/seat-directory";
import { localTarget } from "../../../cli/target";
import { startTestCloud } from "../../support/cloud";

const TEMPLATE = JSON.stringify({
  Resources: { Bucket: { Type: "AWS::S3::Bucket" } },
  Outputs: {
    StreamName: { Value: "stream" },
    BucketName: { Value: { Ref: "Bucket" } },
    GeneratorInstanceIds: { Value: "i-1,i-2" },
  },
});

test("finds seats as soon as they are deployed, and opens none that is not", async () => {
  await using cloud = await startTestCloud();
  let now = 0;
  const target = localTarget(cloud.port, "us-east-1");
  const directory = new SeatDirectory(target, "us-east-1", {}, () => now);
  expect(await directory.seats()).toEqual([]);
  const done = cloud.events.next(
    "stackEvent",
    ({ logicalId, status }) => logicalId === "Lab-demo-s01" && status === "CREATE_COMPLETE",
  );
  const Tags = [
    { Key: "loglab:class", Value: "demo" },
    { Key: "loglab:seat", Value: "s01" },
  ];
  await cloud.call("cloudformation", "CreateStack", {
    StackName: "Lab-demo-s01",
    TemplateBody: TEMPLATE,
    Tags,
  });
  await done;
  expect(await directory.seats()).toEqual([]);
  now = 3_000;
  expect(await directory.seats()).toEqual([
    {
      ...{ id: "demo/s01", className: "demo", seat: "s01", stack: "Lab-demo-s01", region: "us-east-1" },
      ...{
        stream: "stream",
        bucket: expect.stringMatching(/^lab-demo-s01-bucket/),
        instances: ["i-1", "i-2"],
      },
    },
  ]);
  await expect(directory.open({ id: "demo/s02" })).rejects.toThrow("No seat demo/s02 is deployed.");
  await directory.close();
});
