import { FilterLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { DescribeDeliveryStreamCommand } from "@aws-sdk/client-firehose";
import { WAREHOUSE_TABLE } from "../contract/warehouse";
import { answered, compareAnswer, unanswered } from "./answers";
import { deliveredSince, type Listed, listObjects } from "./bucket/objects";
import { readText } from "./bucket/read";
import type { Lab, Point, Question, Step } from "./step";
import { queryWarehouse } from "./warehouse";
import { timestampOf, warehouseFacts } from "./warehouse-rows";

const SKIPPED = "errors/manifests/";

const questions: readonly Question[] = [
  { key: "code", prompt: "The `errorCode` that Firehose has written to your log group.", kind: "text" },
  { key: "manifest", prompt: "The key of a manifest under `errors/manifests/`.", kind: "text" },
];

/** What cannot be copied is not lost: it lies in the bucket, and a manifest names it. */
export const warehouseColumn: Step = {
  id: "W3",
  name: "warehouse-column",
  title: "A column that is not there",
  minutes: 15,
  core: false,
  only: { destination: ["redshift"] },
  goal: "Break the COPY, find out what went wrong and what was skipped, and mend it.",
  instruction: [
    {
      text: 'Have Firehose copy into a column that your table has not, and give up at once instead of trying again every five minutes:\n\n```sh\naws firehose describe-delivery-stream --delivery-stream-name <stream>\naws firehose update-destination --delivery-stream-name <stream> --current-delivery-stream-version-id VERSION --destination-id ID --redshift-destination-update \'{"RetryOptions":{"DurationInSeconds":0},"CopyCommand":{"DataTableName":"<seat>.access_log","DataTableColumns":"host,nowhere","CopyOptions":"JSON \'"\'"\'auto\'"\'"\' GZIP TIMEFORMAT \'"\'"\'auto\'"\'"\' TRUNCATECOLUMNS"}}\'\n```\n\nA `CopyCommand` is replaced as a whole. Wait for the next buffer; then look for the reason and for the manifest:\n\n```sh\naws logs filter-log-events --log-group-name <logGroup> --filter-pattern Redshift\naws s3 ls --recursive s3://<bucket>/errors/manifests/\n```\n\nThen mend it: the same update without `DataTableColumns`. What was skipped stays skipped, until somebody runs COPY with that manifest by hand.',
    },
  ],
  hint: "Nothing comes? Put a line: an empty buffer writes no object. The stream's log stream for the table has the error, not the one for objects.",
  questions,
  begin: async ({ seat }) => warehouseFacts(seat),
  check: async (lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    const { at } = attempt.begun;
    const codes = await errorCodes(lab, at);
    const manifests = (await listObjects(lab, SKIPPED)).filter(({ written }) => written >= at - 1000);
    return [
      {
        what: "A COPY has failed for want of a column since you began.",
        met: codes.includes("Redshift.ColumnNotFound"),
        told: codes.join(", ") || "No COPY has failed.",
        hint: "Name a column in DataTableColumns that is not in the table, and wait for the buffer.",
      },
      compareAnswer(
        attempt,
        "code",
        "You know the code.",
        ["Redshift.ColumnNotFound"],
        "filter-log-events shows it.",
      ),
      await named(lab, answered(attempt, "manifest") ?? "", manifests),
      await mended(lab, at),
      await loadedAgain(lab, manifests),
    ];
  },
};

/** Codes of the errors that Firehose has told the log group of. */
async function errorCodes({ clients, seat, signal }: Lab, since: number): Promise<string[]> {
  const codes = new Set<string>();
  let nextToken: string | undefined;
  do {
    const page = await clients.logs.send(
      new FilterLogEventsCommand({
        logGroupName: seat.logGroup,
        startTime: since,
        filterPattern: "Redshift",
        nextToken,
      }),
      { abortSignal: signal },
    );
    for (const { message = "" } of page.events ?? []) {
      const code = /"errorCode":"(Redshift\.\w+)"/.exec(message)?.[1];
      if (code !== undefined) codes.add(code);
    }
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return [...codes];
}

async function named(lab: Lab, key: string, manifests: readonly Listed[]): Promise<Point> {
  const found = manifests.find((manifest) => manifest.key === key);
  const what = "You have found a manifest that names what was skipped, and what it names is still there.";
  const hint = "aws s3 ls --recursive lists keys; take one that is newer than your beginning.";
  if (!found) return { what, met: false, told: `${key} is none of ${manifests.length}.`, hint };
  const { entries = [] } = JSON.parse(await readText(lab, found)) as { entries?: { url: string }[] };
  const keys = new Set(
    (await listObjects(lab, "logs/")).map((object) => `s3://${lab.seat.bucket}/${object.key}`),
  );
  const met = entries.length > 0 && entries.every(({ url }) => keys.has(url));
  return { what, met, told: `${entries.length} objects`, hint };
}

async function mended(lab: Lab, since: number): Promise<Point> {
  const { DeliveryStreamDescription } = await lab.clients.firehose.send(
    new DescribeDeliveryStreamCommand({ DeliveryStreamName: lab.seat.stream }),
    { abortSignal: lab.signal },
  );
  const table = DeliveryStreamDescription?.Destinations?.[0]?.RedshiftDestinationDescription;
  const { DataTableColumns: columns = "", DataTableName: name = "" } = table?.CopyCommand ?? {};
  const isOwn = name.replaceAll('"', "") === `${lab.seat.seat}.${WAREHOUSE_TABLE}`;
  const objects = await deliveredSince(lab, since);
  return {
    what: "The stream copies into all columns of your table again, and still transforms.",
    met: columns === "" && isOwn && objects.length > 0 && table?.ProcessingConfiguration?.Enabled === true,
    told: `${columns === "" ? "all columns" : columns} of ${name}`,
    hint: "Update the CopyCommand once more, without DataTableColumns.",
  };
}

/** Lines that are younger than the last manifest of skipped objects can only have come by a COPY behind it. */
async function loadedAgain(lab: Lab, manifests: readonly Listed[]): Promise<Point> {
  // S3 tells whole seconds.
  const last = Math.max(0, ...manifests.map(({ written }) => written)) + 1000;
  const sql = 'select count(*) from access_log where "time" > cast(:last as timestamp)';
  const [row] = await queryWarehouse(lab, sql, { last: timestampOf(last) });
  const rows = Number(row?.[0]);
  return {
    what: "Rows have come since the last manifest.",
    met: manifests.length > 0 && rows > 0,
    told: `${rows} rows`,
    hint: "Mend the CopyCommand, and wait for the next buffer.",
  };
}
