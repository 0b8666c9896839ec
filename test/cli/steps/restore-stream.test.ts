import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { LabError } from "../../../cli/lab-error";
import { restoreStream } from "../../../cli/steps/restore-stream";
import { fakeLab } from "../../support/fake-lab";

const HINTS = { IntervalInSeconds: 60, SizeInMBs: 1 };

/** As the CDK writes a seat's template: what is known is text, what is not is a reference. */
const TEMPLATE = {
  Resources: {
    Bucket: { Type: "AWS::S3::Bucket" },
    Delivery: {
      Type: "AWS::KinesisFirehose::DeliveryStream",
      Properties: {
        ExtendedS3DestinationConfiguration: {
          BucketARN: { "Fn::GetAtt": ["Bucket", "Arn"] },
          BufferingHints: HINTS,
          Prefix: "logs/",
          ErrorOutputPrefix: "errors/",
          CompressionFormat: "GZIP",
          ProcessingConfiguration: {
            Enabled: true,
            Processors: [
              {
                Type: "Lambda",
                Parameters: [
                  { ParameterName: "LambdaArn", ParameterValue: { "Fn::GetAtt": ["Transform", "Arn"] } },
                  { ParameterName: "RoleArn", ParameterValue: { "Fn::GetAtt": ["Role", "Arn"] } },
                  { ParameterName: "BufferIntervalInSeconds", ParameterValue: "30" },
                ],
              },
            ],
          },
        },
      },
    },
  },
};

const STREAM = {
  DeliveryStreamARN: "arn:aws-cn:firehose:us-east-1:000000000000:deliverystream/stream",
  VersionId: "7",
  Destinations: [
    {
      DestinationId: "destinationId-000000000001",
      ExtendedS3DestinationDescription: { RoleARN: "role-arn" },
    },
  ],
};

let updates: object[];
const lab = fakeLab({
  DescribeDeliveryStream: () => ({ DeliveryStreamDescription: STREAM }),
  UpdateDestination: (input) => void updates.push(input),
});
const cloudFormation = new CloudFormationClient({ region: "us-east-1" });

beforeEach(() => {
  updates = [];
});
afterEach(() => jest.restoreAllMocks());

function templated(template: object): void {
  const answer = async (): Promise<object> => ({ TemplateBody: JSON.stringify(template) });
  jest.spyOn(cloudFormation, "send").mockImplementation(answer);
}

test("hints, prefixes, compression and the function are as the template has them", async () => {
  templated(TEMPLATE);
  await restoreStream(lab, cloudFormation, "transform");
  expect(updates).toEqual([
    {
      DeliveryStreamName: "stream",
      CurrentDeliveryStreamVersionId: "7",
      DestinationId: "destinationId-000000000001",
      ExtendedS3DestinationUpdate: {
        BufferingHints: HINTS,
        Prefix: "logs/",
        ErrorOutputPrefix: "errors/",
        CompressionFormat: "GZIP",
        ProcessingConfiguration: {
          Enabled: true,
          Processors: [
            {
              Type: "Lambda",
              Parameters: [
                {
                  ParameterName: "LambdaArn",
                  ParameterValue: "arn:aws-cn:lambda:us-east-1:000000000000:function:transform",
                },
                { ParameterName: "RoleArn", ParameterValue: "role-arn" },
                { ParameterName: "BufferIntervalInSeconds", ParameterValue: "30" },
              ],
            },
          ],
        },
      },
    },
  ]);
});

test("a template without a stream to S3 is told of, and nothing is changed", async () => {
  templated({ Resources: { Bucket: { Type: "AWS::S3::Bucket" } } });
  const refused = restoreStream(lab, cloudFormation, "transform");
  await expect(refused).rejects.toBeInstanceOf(LabError);
  await expect(refused).rejects.toThrow("The template of Lab-checks-s01 has no stream to S3.");
  expect(updates).toEqual([]);
});
