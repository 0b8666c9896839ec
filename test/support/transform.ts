import type { InvokeCommandInput } from "@aws-sdk/client-lambda";

/** The event that a transform function gets. */
export interface TransformEvent {
  invocationId: string;
  deliveryStreamArn: string;
  region: string;
  records: { recordId: string; approximateArrivalTimestamp: number; data: string }[];
}

export interface TransformRecord {
  recordId: string;
  result: string;
  data?: string;
  metadata?: object;
}

export const FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:transform";

export const base64 = (text: string): string => Buffer.from(text).toString("base64");
export const text = (data: string): string => Buffer.from(data, "base64").toString();

/** @returns the event of an invocation */
export function eventOf({ Payload }: InvokeCommandInput): TransformEvent {
  return JSON.parse(Buffer.from((Payload as Uint8Array | undefined) ?? []).toString()) as TransformEvent;
}

/** @returns an answer of Lambda that holds these records */
export function answer(records: TransformRecord[]): { StatusCode: number; Payload: Buffer } {
  return { StatusCode: 200, Payload: Buffer.from(JSON.stringify({ records })) };
}

/** A processing configuration with one function. */
export function transformBy(parameters: Readonly<Record<string, string>> = {}): object {
  const given = { LambdaArn: FUNCTION, ...parameters };
  return {
    Enabled: true,
    Processors: [
      {
        Type: "Lambda",
        Parameters: Object.entries(given).map(([ParameterName, ParameterValue]) => ({
          ParameterName,
          ParameterValue,
        })),
      },
    ],
  };
}
