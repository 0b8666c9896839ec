import { type CloudFormationClient, GetTemplateCommand } from "@aws-sdk/client-cloudformation";
import {
  DescribeDeliveryStreamCommand,
  type ExtendedS3DestinationUpdate,
  type Processor,
  UpdateDestinationCommand,
} from "@aws-sdk/client-firehose";
import type { Clients, Surroundings } from "../../checks";
import { LabError } from "../lab-error";

/** What a template says of a stream's destination, as far as students change it. */
interface Templated {
  BufferingHints?: { IntervalInSeconds: number; SizeInMBs: number };
  Prefix?: string;
  ErrorOutputPrefix?: string;
  CompressionFormat?: ExtendedS3DestinationUpdate["CompressionFormat"];
  ProcessingConfiguration?: {
    Processors: { Parameters: { ParameterName: string; ParameterValue: unknown }[] }[];
  };
}

/** The seat, and who may change its stream. */
interface Place {
  clients: Pick<Clients, "firehose">;
  seat: Pick<Surroundings["seat"], "account" | "region" | "stack" | "stream">;
}

/**
 * Sets a seat's stream as the class has it: hints, prefixes, compression and transform.
 * @param cloudFormation a client that may read the seat's template
 * @param transform name of the seat's transform function
 */
export async function restoreStream(
  { clients, seat }: Place,
  cloudFormation: CloudFormationClient,
  transform: string,
): Promise<void> {
  const { TemplateBody = "{}" } = await cloudFormation.send(
    new GetTemplateCommand({ StackName: seat.stack, TemplateStage: "Original" }),
  );
  const templated = destinationOf(TemplateBody, seat.stack);
  const { DeliveryStreamDescription: stream } = await clients.firehose.send(
    new DescribeDeliveryStreamCommand({ DeliveryStreamName: seat.stream }),
  );
  const destination = stream?.Destinations?.[0];
  const [, partition] = (stream?.DeliveryStreamARN ?? "").split(":");
  const arn = `arn:${partition}:lambda:${seat.region}:${seat.account}:function:${transform}`;
  await clients.firehose.send(
    new UpdateDestinationCommand({
      DeliveryStreamName: seat.stream,
      CurrentDeliveryStreamVersionId: stream?.VersionId,
      DestinationId: destination?.DestinationId,
      ExtendedS3DestinationUpdate: {
        BufferingHints: templated.BufferingHints,
        Prefix: templated.Prefix,
        ErrorOutputPrefix: templated.ErrorOutputPrefix,
        CompressionFormat: templated.CompressionFormat,
        ProcessingConfiguration: {
          Enabled: true,
          Processors: [processor(templated, arn, destination?.ExtendedS3DestinationDescription?.RoleARN)],
        },
      },
    }),
  );
}

function destinationOf(template: string, stack: string): Templated {
  const { Resources = {} } = JSON.parse(template) as {
    Resources?: Record<
      string,
      { Type: string; Properties?: { ExtendedS3DestinationConfiguration?: Templated } }
    >;
  };
  const stream = Object.values(Resources).find(({ Type }) => Type === "AWS::KinesisFirehose::DeliveryStream");
  const templated = stream?.Properties?.ExtendedS3DestinationConfiguration;
  if (templated) return templated;
  throw new LabError(
    `The template of ${stack} has no stream to S3.`,
    "Deploy the class again: npx cdk deploy --all.",
  );
}

/** Parameters that the template writes out are taken from it; the others are references. */
function processor(
  { ProcessingConfiguration }: Templated,
  transform: string,
  role: string | undefined,
): Processor {
  const parameters = ProcessingConfiguration?.Processors[0]?.Parameters ?? [];
  const values = parameters.map(({ ParameterName, ParameterValue }) => {
    if (typeof ParameterValue === "string") return { ParameterName, ParameterValue };
    return { ParameterName, ParameterValue: ParameterName === "LambdaArn" ? transform : role };
  });
  return { Type: "Lambda", Parameters: values as Processor["Parameters"] };
}
