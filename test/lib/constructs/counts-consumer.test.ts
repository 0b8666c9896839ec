import { Match } from "aws-cdk-lib/assertions";
import { synthClass } from "../../support/synth-class";

const pipeline = { producer: "sdk", source: "kinesis", destination: "s3" } as const;
const seat = synthClass({ pipeline }).expect("s01");
const [bucket] = Object.keys(seat.findResources("AWS::S3::Bucket"));
const [stream] = Object.keys(seat.findResources("AWS::Kinesis::Stream"));

test("Lambda brings it every record of the seat's own stream, from the first on", () => {
  seat.hasResourceProperties("AWS::Lambda::EventSourceMapping", {
    EventSourceArn: { "Fn::GetAtt": [stream, "Arn"] },
    StartingPosition: "TRIM_HORIZON",
    BatchSize: 100,
    MaximumBatchingWindowInSeconds: 10,
  });
});

test("a record that it fails on is found by halves, tried again, and put aside with its bytes", () => {
  seat.hasResourceProperties("AWS::Lambda::EventSourceMapping", {
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ["ReportBatchItemFailures"],
    MaximumRetryAttempts: 2,
    DestinationConfig: { OnFailure: { Destination: { "Fn::GetAtt": [bucket, "Arn"] } } },
  });
});

test("counts wait no longer than the class buffers", () => {
  synthClass({ pipeline, buffer: { seconds: 1, mebibytes: 1 } })
    .expect("s01")
    .hasResourceProperties("AWS::Lambda::EventSourceMapping", { MaximumBatchingWindowInSeconds: 1 });
});

test("it writes counts and what was given up, and reads nothing of the bucket", () => {
  const statements = Object.entries(seat.findResources("AWS::IAM::Role"))
    .filter(([id]) => id.startsWith("Counts"))
    .flatMap(([, { Properties }]) => Properties.Policies)
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
  const ofS3 = statements.filter(({ Action }) =>
    [Action].flat().some((one: string) => one.startsWith("s3:")),
  );
  expect(ofS3.map(({ Action }) => Action)).toEqual(["s3:PutObject", "s3:ListBucket"]);
  expect(JSON.stringify(ofS3[0].Resource)).toMatch(/\/aws\/lambda\/\*.*\/counts\/\*/);
});

test("it is told to stop before the bucket is emptied", () => {
  seat.hasResource("AWS::Lambda::EventSourceMapping", {
    DependsOn: Match.arrayWith([Match.stringLikeRegexp("^BucketEmptied")]),
  });
});
