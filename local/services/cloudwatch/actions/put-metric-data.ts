import type {
  MetricDatum,
  PutMetricDataCommandInput,
  PutMetricDataCommandOutput,
} from "@aws-sdk/client-cloudwatch";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import type { Identity } from "../../../core/identity";
import { invalidCombination, invalidValue, missingParameter } from "../errors";
import { type Point, pointOf } from "../series/point";
import { metricName } from "../series/series";
import type { CloudWatchStore, Sample } from "../store";
import { check } from "../validation";

const TWO_WEEKS = 14 * 24 * 3_600_000;
const TWO_HOURS = 2 * 3_600_000;
/** CloudWatch keeps values between 2^-360 and 2^360. */
const LARGEST = 2 ** 360;

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricData.html */
export const putMetricData = (
  store: CloudWatchStore,
): Action<PutMetricDataCommandInput, Omit<PutMetricDataCommandOutput, "$metadata">> => ({
  name: "PutMetricData",
  permissions: ({ Namespace }, { identity }) =>
    // A service puts its own metrics by itself, and no policy of the account is asked.
    isOwn(Namespace, identity)
      ? []
      : [
          {
            action: "cloudwatch:PutMetricData",
            resource: "*",
            conditions: { "cloudwatch:namespace": Namespace ?? "" },
          },
        ],
  async handle(input, { identity }) {
    check("PutMetricData", input);
    const { Namespace = "", MetricData = [], EntityMetricData } = input;
    if (EntityMetricData?.length) throw notModelled("CloudWatch EntityMetricData");
    if (Namespace.startsWith("AWS/") && !isOwn(Namespace, identity)) {
      throw invalidValue("The value AWS/ for parameter Namespace is invalid.");
    }
    if (MetricData.length === 0) throw missingParameter("The parameter MetricData is required.");
    const now = store.cloud.clock.now();
    await store.put(MetricData.map((datum, i) => sampleOf(Namespace, datum, i + 1, now)));
    return {};
  },
});

/** Whether a service speaks of itself. */
const isOwn = (namespace: string | undefined, { kind }: Identity): boolean =>
  kind === "service" && namespace?.startsWith("AWS/") === true;

function sampleOf(namespace: string, datum: MetricDatum, member: number, now: number): Sample {
  const at = datum.Timestamp?.getTime() ?? now;
  const path = `MetricData.member.${member}`;
  if (!(at >= now - TWO_WEEKS && at <= now + TWO_HOURS)) {
    throw invalidValue(
      `The parameter ${path}.Timestamp must specify a time within the past two weeks and no more than two hours in the future.`,
    );
  }
  const metric = metricName(namespace, datum.MetricName, datum.Dimensions);
  return { series: { ...metric, unit: datum.Unit ?? "None" }, at, point: pointOfDatum(datum, path) };
}

function pointOfDatum({ Value, Values, Counts, StatisticValues }: MetricDatum, path: string): Point {
  const given = [Value, Values, StatisticValues].filter((member) => member !== undefined).length;
  if (given === 0) {
    throw missingParameter(
      `At least one of the parameters ${path}.Value, ${path}.Values or ${path}.StatisticValues must be specified.`,
    );
  }
  if (given > 1) {
    throw invalidCombination(
      `The parameters ${path}.Value, ${path}.Values and ${path}.StatisticValues are mutually exclusive and you have specified more than one.`,
    );
  }
  if (StatisticValues) {
    const { SampleCount = 0, Sum = 0, Minimum = 0, Maximum = 0 } = StatisticValues;
    for (const value of [SampleCount, Sum, Minimum, Maximum]) checkValue(value, `${path}.StatisticValues`);
    return { count: SampleCount, sum: Sum, least: Minimum, most: Maximum };
  }
  const values = Values ?? [Value ?? 0];
  if (Counts && Counts.length !== values.length) {
    throw invalidValue(`The parameters ${path}.Values and ${path}.Counts must be of the same size.`);
  }
  for (const value of values) checkValue(value, `${path}.Value`);
  if (values.length === 0)
    throw missingParameter(`The parameter ${path}.Values must have at least one value.`);
  return pointOf(values.map((value, i) => [value, Counts?.[i] ?? 1]));
}

function checkValue(value: number, path: string): void {
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST) {
    throw invalidValue(`The value ${value} for parameter ${path} is invalid.`);
  }
}
