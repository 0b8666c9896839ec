import type { Stack } from "aws-cdk-lib";
import type { ISecurityGroup } from "aws-cdk-lib/aws-ec2";
import type { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IStream } from "aws-cdk-lib/aws-kinesis";
import type { IDependable } from "constructs";
import type { GENERATOR_ENVIRONMENT } from "../../contract/environment";
import type { PIPELINE_OUTPUTS } from "../../contract/outputs";
import type { Bundles } from "../bundles";
import type { LabClass } from "../class/lab-class";
import type { AgentFlow } from "../constructs/agent-files";
import type { LogBucket } from "../constructs/log-bucket";
import type { OwnedLogGroup } from "../constructs/owned-log-group";
import type { RecordTransform } from "../constructs/record-transform";
import type { SharedStack } from "../stacks/shared-stack";

/** What every part of a seat's pipeline is made with. */
export interface SeatParts {
  /** The seat's stack, which the parts are made in. */
  readonly stack: Stack;
  readonly labClass: LabClass;
  /** Seat id, a token. */
  readonly seat: string;
  readonly shared: SharedStack;
  readonly bundles: Bundles;
  readonly logGroup: OwnedLogGroup;
  readonly bucket: LogBucket;
  readonly transform: RecordTransform;
}

/** Outputs that a part adds to those that every seat has; values may be tokens. */
export type PartOutputs = Readonly<Partial<Record<keyof typeof PIPELINE_OUTPUTS, string>>>;

/** The delivery stream, whatever it delivers to. */
export interface Delivery {
  readonly streamName: string;
  readonly streamArn: string;
  /** What has to stand before anything flows. */
  readonly ready: IDependable;
  readonly outputs: PartOutputs;
}

/**
 * Makes a delivery stream to a destination.
 * @param dataStream what it reads; it takes direct puts without one
 */
export type BuildDestination = (parts: SeatParts, dataStream?: IStream) => Delivery;

/** Where a seat's producers put their lines, and what they need for it. */
export interface Entry {
  /** What a generator that puts here is told besides what every generator is. */
  readonly settings: Readonly<Partial<Record<keyof typeof GENERATOR_ENVIRONMENT, string>>>;
  /** Where a flow of Amazon's agent leads that ships lines here, as its configuration says it; absent where it cannot. */
  readonly flow?: AgentFlow;
  /** What the producers' role has to be allowed. */
  readonly statements: readonly PolicyStatement[];
  /** Groups that they have to be in, to reach what they put to. */
  readonly securityGroups?: readonly ISecurityGroup[];
  /** What has to stand before they start; so it is deleted after them, and what they drain still arrives. */
  readonly ready: readonly IDependable[];
}

/** A source: the delivery stream behind it, and the entry in front of it. */
export interface Intake {
  readonly delivery: Delivery;
  readonly entry: Entry;
  readonly outputs: PartOutputs;
}

/**
 * Makes a source.
 * @param deliver makes the delivery stream to the class's destination; it is called once
 */
export type BuildSource = (parts: SeatParts, deliver: (dataStream?: IStream) => Delivery) => Intake;

/** A seat's producers. */
export interface Producers {
  /** Ids of their instances, comma-separated. */
  readonly instanceIds: string;
  readonly outputs: PartOutputs;
}

/** Makes the producers of a seat, which put to an entry. */
export type BuildProducers = (parts: SeatParts, entry: Entry) => Producers;
