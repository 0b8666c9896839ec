import type { ListStreamsCommandInput, ListStreamsCommandOutput } from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import { creationTime } from "../describe";
import { invalidArgument } from "../errors";
import type { Kinesis } from "../kinesis";
import { check } from "../validation/requests";

const MOST = 100;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_ListStreams.html */
export const listStreams = ({
  store,
  seal,
}: Kinesis): Action<ListStreamsCommandInput, Omit<ListStreamsCommandOutput, "$metadata">> => ({
  name: "ListStreams",
  permissions: () => [{ action: "kinesis:ListStreams", resource: "*" }],
  async handle(input) {
    check("ListStreams", input);
    const { Limit = MOST, NextToken, ExclusiveStartStreamName } = input;
    const after = NextToken === undefined ? ExclusiveStartStreamName : seal.open(NextToken);
    if (NextToken !== undefined && typeof after !== "string") throw invalidArgument("Invalid NextToken.");
    const streams = store.all().filter(({ name }) => after === undefined || name > String(after));
    const page = streams.slice(0, Math.min(Limit, MOST));
    const more = page.length < streams.length;
    return {
      StreamNames: page.map(({ name }) => name),
      HasMoreStreams: more,
      ...(more && { NextToken: seal.close(page.at(-1)?.name) }),
      StreamSummaries: page.map((stream) => ({
        StreamName: stream.name,
        StreamARN: stream.arn,
        StreamStatus: stream.status,
        StreamModeDetails: { StreamMode: stream.mode },
        StreamCreationTimestamp: creationTime(stream),
      })),
    };
  },
});
