import type { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import type { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import type { EC2Client } from "@aws-sdk/client-ec2";
import type { FirehoseClient } from "@aws-sdk/client-firehose";
import type { KinesisClient } from "@aws-sdk/client-kinesis";
import type { RedshiftDataClient } from "@aws-sdk/client-redshift-data";
import type { S3Client } from "@aws-sdk/client-s3";
import type { STSClient } from "@aws-sdk/client-sts";
import type { PipelineParts } from "../contract/outputs";
import type { Pipeline } from "../contract/pipeline";
import type { KafkaPort } from "./kafka-port";

/** What a JSON file can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What a step needs to know later: how much to send, which object to look at, what was so when it was begun. */
export type Facts = Readonly<Record<string, Json>>;

/** A piece of an instruction: Markdown, or code between `[begin region]` and `[end region]` of a file that tests run. */
export type Part =
  | { readonly text: string }
  /** @param code path below the project's root */
  | { readonly code: string; readonly region: string };

/** What the student answers with `lab answer SEAT STEP key=value`. */
export interface Question {
  readonly key: string;
  /** Markdown. */
  readonly prompt: string;
  readonly kind: "number" | "text" | "choice";
  /** Of a choice: the value to answer with, and what it stands for. */
  readonly options?: readonly { readonly value: string; readonly text: string }[];
}

/** Which classes have a step: those with one of these words for each that is named, and with at least so many servers a seat. */
export interface Only {
  readonly producer?: readonly Pipeline["producer"][];
  readonly source?: readonly Pipeline["source"][];
  readonly destination?: readonly Pipeline["destination"][];
  readonly servers?: number;
}

/**
 * One step of the lab. Its texts are Markdown; `<nonce>`, `<seat>`, `<stack>`, `<stream>`, `<bucket>`, `<logGroup>`, `<region>`, the
 * names of the seat's parts (`<dataStream>`) and `<name of a fact>` stand for what `lab begin` puts there.
 */
export interface Step {
  /** `1` to `12`, or `R`; those of one kind of pipeline begin with its letter: `D1` for a data stream. */
  readonly id: string;
  /** Its file's name. */
  readonly name: string;
  readonly title: string;
  readonly minutes: number;
  /** Whether it is one of those that fit into 90 minutes. */
  readonly core: boolean;
  /** Every class has it without. */
  readonly only?: Only;
  readonly goal: string;
  readonly instruction: readonly Part[];
  /** What to do when nothing helps. */
  readonly hint: string;
  readonly questions: readonly Question[];
  /**
   * Readies the step, and tells what it needs to know later.
   * @throws NotReady when it cannot be begun yet
   */
  begin?(lab: Lab): Promise<Facts>;
  /** @returns what is demanded and whether it is so; passed when all is met */
  check(lab: Lab, attempt: Attempt & { begun: Begun }): Promise<Point[]>;
}

/** When a step was begun, with which nonce, and what was to know then. */
export interface Begun {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly nonce: string;
  readonly facts: Facts;
}

export interface Answer {
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What a student has done of a step. */
export interface Attempt {
  readonly begun?: Begun;
  readonly answers: Readonly<Record<string, Answer>>;
}

/** One demand of a step. */
export interface Point {
  /** What is demanded, a sentence that holds when it is met. */
  readonly what: string;
  readonly met: boolean;
  /** What was found. */
  readonly told: string;
  /** What to do where it is not met. */
  readonly hint?: string;
}

/** A student's seat, as its stack tells it. */
export interface Seat {
  readonly className: string;
  readonly seat: string;
  /** Name of the stack. */
  readonly stack: string;
  readonly region: string;
  readonly account: string;
  readonly stream: string;
  readonly bucket: string;
  /** Ids of the instances, those of `web1`, `web2`, … */
  readonly generators: readonly string[];
  readonly logGroup: string;
  /** The words of its class. */
  readonly pipeline: Pipeline;
  /** What its pipeline has besides: the name of its data stream, … */
  readonly parts: PipelineParts;
}

/** Clients with the student's own credentials. */
export interface Clients {
  readonly sts: STSClient;
  readonly s3: S3Client;
  readonly firehose: FirehoseClient;
  readonly ec2: EC2Client;
  readonly logs: CloudWatchLogsClient;
  readonly kinesis: KinesisClient;
  /** For a seat with an agent. */
  readonly cloudwatch?: CloudWatchClient;
  /** For a seat with a warehouse. */
  readonly redshiftData?: RedshiftDataClient;
}

/** What can be made to go wrong on purpose, for a while. */
export type Fault =
  /** The stream refuses this share (0 to 1) of each batch's records. */
  | { readonly kind: "fail-records"; readonly share: number; readonly seconds: number }
  /** The next object is written twice. */
  | { readonly kind: "duplicate"; readonly seconds: number };

/** Makes the seat's stream suffer a fault. */
export type FaultPort = (fault: Fault, signal: AbortSignal) => Promise<void>;

/** What the place of work promises beyond AWS, so that a check can ask for it; without it the check asks for what AWS promises. */
export interface Promises {
  /** Buffers are flushed when their hints say so, neither earlier nor later. */
  readonly exactFlush: boolean;
  readonly faults?: FaultPort;
  /** The student may make data streams. */
  readonly kinesis: boolean;
}

/** Everything that a step sees: a seat, clients and time. */
export interface Lab {
  readonly seat: Seat;
  readonly clients: Clients;
  readonly promises: Promises;
  /** Opens the seat's Kafka, where it has one; whoever opens it closes it. */
  kafka?(): Promise<KafkaPort>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Aborts when the time is over, or nobody wants to know any more. */
  readonly signal: AbortSignal;
}

/** A step cannot be begun yet: what is missing, and what to do. */
export class NotReady extends Error {
  override readonly name = "NotReady";
}
