import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { ROOT, sourceFiles } from "../support/source-files";

/** Folders whose files have a test at the same path. */
const MIRRORED = ["lib", "contract", "generator", "lambda", "local", "cli"];

/** Folders in which files without a test of their own are still left, and such files. */
const UNFINISHED: readonly string[] = [];

/** Wiring and names without behaviour of their own, each with the test that runs or reads it. */
const WAIVED: Readonly<Record<string, string>> = {
  "cli/page/aws/polled-flows.ts": "test/journeys/page.slow.test.ts",
  "cli/page/class-stacks.ts": "test/journeys/page.slow.test.ts",
  "cli/page/local-page.ts": "test/journeys/page.slow.test.ts",
  "cli/page/ports.ts": "test/journeys/page.slow.test.ts",
  "cli/page/take-of-class.ts": "test/journeys/page.slow.test.ts",
  "cli/page/serve-class.ts": "test/journeys/page.slow.test.ts",
  ...Object.fromEntries(
    [
      ...["broken-transform", "buffer-hints", "burst", "duplicate", "malformed", "no-newline"],
      ...["partial-failure", "rate", "s3-permission", "stop-generator", "switch", "throttle"],
    ].map((name) => [`cli/page/switches/${name}.ts`, "test/cli/page/switches/index.test.ts"]),
  ),
  "cli/commands/credentials.ts": "test/journeys/class-sessions.slow.test.ts",
  "cli/commands/extend.ts": "test/journeys/class-sessions.slow.test.ts",
  "cli/commands/pause.ts": "test/journeys/class-sessions.slow.test.ts",
  "cli/commands/resume.ts": "test/journeys/class-sessions.slow.test.ts",
  "cli/credentials/hand-outs.ts": "test/journeys/class-sessions.slow.test.ts",
  "cli/session/class-account.ts": "test/journeys/class-sessions.slow.test.ts",
  "cli/session/extend.ts": "test/journeys/class-sessions.slow.test.ts",
  "cli/session/rebuild-seat.ts": "test/journeys/class-sessions.slow.test.ts",
  "cli/session/reset-seat.ts": "test/journeys/class-sessions.slow.test.ts",
  "cli/hand-in/exam-room.ts": "test/cli/commands/grade.slow.test.ts",
  "cli/hand-in/grade.ts": "test/cli/commands/grade.slow.test.ts",
  "cli/mapping/follow-log.ts": "test/cli/commands/mapping.slow.test.ts",
  "cli/kafka/broker.ts": "test/cli/kafka/run-kafka.slow.test.ts",
  "cli/kafka/topics.ts": "test/cli/kafka/run-kafka.slow.test.ts",
  "cli/deploy/bootstrap.ts": "test/cli/deploy/publish.test.ts",
  "cli/deploy/deploy-class.ts": "test/journeys/class-day.slow.test.ts",
  "cli/deploy/synthesize.ts": "test/journeys/class-day.slow.test.ts",
  "cli/destroy/destroy-stacks.ts": "test/journeys/class-bad-days.slow.test.ts",
  "cli/destroy/toolkit.ts": "test/journeys/class-day.slow.test.ts",
  ...Object.fromEntries(
    [
      ...["addresses", "buckets", "budgets", "data-streams", "delivery-streams", "event-source-mappings"],
      ...["functions", "instance-profiles", "instances", "log-groups", "nat-gateways"],
      ...["network-interfaces", "parameters", "policies", "redshift-namespaces", "redshift-workgroups"],
      ...["roles", "schedule-groups", "schedules", "secrets", "security-groups", "snapshots", "stacks"],
      ...["tagged", "volumes", "vpc-endpoints", "vpcs"],
    ].map((name) => [`cli/inventory/kinds/${name}.ts`, "test/cli/inventory/kinds/index.slow.test.ts"]),
  ),
  "cli/inventory/ec2-kind.ts": "test/cli/inventory/kinds/index.slow.test.ts",
  "cli/inventory/empty-bucket.ts": "test/cli/inventory/kinds/index.slow.test.ts",
  "cli/inventory/list-versions.ts": "test/cli/inventory/kinds/index.slow.test.ts",
  "cli/stacks/account.ts": "test/cli/deploy/publish.test.ts",
  "cli/stacks/role.ts": "test/cli/deploy/publish.test.ts",
  "cli/commands/cost.ts": "test/journeys/instructor-looks.slow.test.ts",
  "cli/commands/status.ts": "test/journeys/instructor-looks.slow.test.ts",
  "cli/status/class-status.ts": "test/journeys/instructor-looks.slow.test.ts",
  "cli/preflight/checks.ts": "test/cli/commands/preflight.test.ts",
  "cli/preflight/clients.ts": "test/cli/commands/preflight.test.ts",
  "cli/preflight/preflight-check.ts": "test/cli/preflight/checks/expiry.test.ts",
  "cli/preflight/products.ts": "test/cli/preflight/price-list.test.ts",
  "lambda/expiry/index.ts": "test/journeys/class-sessions.slow.test.ts",
  "contract/agent.ts": "test/lib/pipeline/producers/agent.test.ts",
  "contract/class-functions.ts": "test/lambda/session-end/index.test.ts",
  "contract/environment.ts": "test/generator/config.test.ts",
  "contract/pipeline.ts": "test/lib/class/class-schema.test.ts",
  "contract/warehouse.ts": "test/lambda/warehouse/statements.test.ts",
  "contract/tags.ts": "test/lib/stacks/seat-stack.test.ts",
  "contract/validation-report.ts": "test/lib/validate/validators/index.test.ts",
  "generator/broker/serve.ts": "test/generator/connector/connector.slow.test.ts",
  "generator/connector/run.ts": "test/generator/connector/connector.slow.test.ts",
  "generator/entries/broker.ts": "test/generator/connector/connector.slow.test.ts",
  "generator/entries/kafka.ts": "test/journeys/pipeline-kafka.slow.test.ts",
  "generator/entries/file.ts": "test/generator/run.slow.test.ts",
  "generator/entries/firehose.ts": "test/generator/run.slow.test.ts",
  "generator/entries/kinesis.ts": "test/lib/bundles.test.ts",
  "lib/constructs/agent-elements.ts": "test/lib/pipeline/producers/agent.test.ts",
  "lib/pipeline/destinations/index.ts": "test/lib/pipeline/destinations/s3.test.ts",
  "lib/pipeline/producers/index.ts": "test/lib/pipeline/producers/sdk.test.ts",
  "lib/pipeline/sources/index.ts": "test/lib/pipeline/sources/kinesis.test.ts",
  "lib/validate/validator.ts": "test/lib/validate/validators/index.test.ts",
  "local/catalogue.ts": "test/conformance/resource-types.slow.test.ts",
  "local/engine/deploy/run.ts": "test/local/engine/deploy/attempt.test.ts",
  "local/engine/intrinsics/scope.ts": "test/local/engine/intrinsics/import-value.test.ts",
  "local/index.ts": "test/conformance/second-region.slow.test.ts",
  "local/inside.ts": "test/conformance/second-region.slow.test.ts",
  "local/page/alone.ts": "test/local/page/calls-route.test.ts",
  "local/page/index.ts": "test/journeys/start.slow.test.ts",
  "local/page/ports.ts": "test/local/page/calls-route.test.ts",
  "local/page/seats.ts": "test/local/page/calls-route.test.ts",
  "local/page/trace-call.ts": "test/local/page/calls-route.test.ts",
  "local/page/ui/api.ts": "test/journeys/page-views.slow.test.ts",
  "local/page/ui/live-seat.ts": "test/journeys/page-views.slow.test.ts",
  "local/page/ui/memo.ts": "test/journeys/page-views.slow.test.ts",
  "local/page/ui/use-answer.ts": "test/journeys/page-views.slow.test.ts",
  "local/page/ui/use-scheme.ts": "test/journeys/page-views.slow.test.ts",
  "local/page/ui/use-now.ts": "test/journeys/page-views.slow.test.ts",
  "local/services/scheduler/actions/create-schedule-group.ts": "test/local/services/scheduler/index.test.ts",
  "local/services/scheduler/actions/delete-schedule-group.ts": "test/local/services/scheduler/index.test.ts",
  "local/services/scheduler/actions/get-schedule-group.ts": "test/local/services/scheduler/index.test.ts",
  "local/services/scheduler/actions/list-schedule-groups.ts": "test/local/services/scheduler/index.test.ts",
  "local/services/scheduler/actions/list-schedules.ts": "test/local/services/scheduler/index.test.ts",
  "local/services/scheduler/actions/list-tags-for-resource.ts": "test/local/services/scheduler/index.test.ts",
  "local/services/scheduler/actions/tag-resource.ts": "test/local/services/scheduler/index.test.ts",
  "local/services/scheduler/actions/untag-resource.ts": "test/local/services/scheduler/index.test.ts",
  "local/services/scheduler/actions/delete-schedule.ts":
    "test/local/services/scheduler/runner/runner.test.ts",
  "local/services/scheduler/actions/get-schedule.ts":
    "test/local/services/scheduler/actions/create-schedule.test.ts",
  "local/services/scheduler/errors.ts": "test/local/services/scheduler/actions/create-schedule.test.ts",
  "local/services/scheduler/request.ts": "test/local/services/scheduler/actions/create-schedule.test.ts",
  "local/services/scheduler/scheduler.ts": "test/local/services/scheduler/index.test.ts",
  "local/services/scheduler/store.ts": "test/local/services/scheduler/index.test.ts",
  "local/services/scheduler/tags.ts": "test/local/services/scheduler/index.test.ts",
  "local/services/scheduler/shapes.ts": "test/local/services/scheduler/actions/create-schedule.test.ts",
  "local/surroundings.ts": "test/conformance/second-region.slow.test.ts",
};

/** What shows only together with something else (an end of what another begins, a part of a way), with the test that tries it. */
const SHOWN_WITH: Readonly<Record<string, string>> = {
  "local/services/kinesis/actions/delete-resource-policy.ts":
    "test/local/services/kinesis/actions/put-resource-policy.test.ts",
  "local/services/kinesis/actions/deregister-stream-consumer.ts":
    "test/local/services/kinesis/actions/register-stream-consumer.test.ts",
  "local/services/kinesis/actions/describe-account-settings.ts":
    "test/local/services/kinesis/actions/update-account-settings.test.ts",
  "local/services/kinesis/actions/describe-stream-consumer.ts":
    "test/local/services/kinesis/actions/register-stream-consumer.test.ts",
  "local/services/kinesis/actions/disable-enhanced-monitoring.ts":
    "test/local/services/kinesis/actions/enable-enhanced-monitoring.test.ts",
  "local/services/kinesis/actions/get-resource-policy.ts":
    "test/local/services/kinesis/actions/put-resource-policy.test.ts",
  "local/services/kinesis/actions/list-stream-consumers.ts":
    "test/local/services/kinesis/actions/register-stream-consumer.test.ts",
  "local/services/kinesis/actions/list-tags-for-resource.ts":
    "test/local/services/kinesis/actions/tag-resource.test.ts",
  "local/services/kinesis/actions/stop-stream-encryption.ts":
    "test/local/services/kinesis/actions/start-stream-encryption.test.ts",
  "local/services/kinesis/actions/untag-resource.ts":
    "test/local/services/kinesis/actions/tag-resource.test.ts",
  "local/services/kinesis/consumers/address.ts":
    "test/local/services/kinesis/actions/register-stream-consumer.test.ts",
  "local/services/kinesis/consumers/consumers.ts":
    "test/local/services/kinesis/actions/register-stream-consumer.test.ts",
  "local/services/kinesis/consumers/subscriptions.ts":
    "test/local/services/kinesis/actions/subscribe-to-shard.test.ts",
  "local/services/kinesis/describe.ts": "test/local/services/kinesis/actions/describe-stream.test.ts",
  "local/services/kinesis/index.ts": "test/conformance/kinesis.slow.test.ts",
  "local/services/kinesis/life-cycle.ts": "test/local/services/kinesis/actions/create-stream.test.ts",
  "local/services/kinesis/metrics/names.ts": "test/local/services/kinesis/metrics/metrics.test.ts",
  "local/services/kinesis/positions.ts": "test/local/services/kinesis/actions/get-shard-iterator.test.ts",
  "local/services/kinesis/puts.ts": "test/local/services/kinesis/actions/put-records.test.ts",
  "local/services/kinesis/reads.ts": "test/local/services/kinesis/actions/get-records.test.ts",
  "local/services/kinesis/resharding.ts": "test/local/services/kinesis/actions/split-shard.test.ts",
  "local/services/kinesis/resources/stream-properties.ts":
    "test/local/services/kinesis/resources/stream.test.ts",
  "local/services/kinesis/resources/stream-settings.ts":
    "test/local/services/kinesis/resources/stream.test.ts",
  "local/services/kinesis/resources/stream-status.ts": "test/local/services/kinesis/resources/stream.test.ts",
  "local/services/kinesis/shards/shard-reader.ts": "test/local/services/kinesis/actions/get-records.test.ts",
  "local/services/kinesis/store.ts": "test/local/services/kinesis/durability.test.ts",
  "local/services/kinesis/tagged.ts": "test/local/services/kinesis/actions/tag-resource.test.ts",
  "local/services/lambda/actions/delete-event-source-mapping.ts":
    "test/local/services/lambda/actions/create-event-source-mapping.test.ts",
  "local/services/lambda/actions/get-event-source-mapping.ts":
    "test/local/services/lambda/actions/create-event-source-mapping.test.ts",
  "local/services/lambda/actions/list-event-source-mappings.ts":
    "test/local/services/lambda/actions/create-event-source-mapping.test.ts",
  "local/services/lambda/actions/update-event-source-mapping.ts":
    "test/local/services/lambda/actions/create-event-source-mapping.test.ts",
  "local/services/lambda/event-sources/mapping.ts":
    "test/local/services/lambda/actions/create-event-source-mapping.test.ts",
  "local/services/lambda/event-sources/mappings.ts":
    "test/local/services/lambda/event-sources/poller.test.ts",
  "local/services/lambda/event-sources/on-failure.ts":
    "test/local/services/lambda/event-sources/batch-run.test.ts",
  "local/services/lambda/event-sources/permissions.ts":
    "test/local/services/lambda/actions/create-event-source-mapping.test.ts",
  "local/services/lambda/event-sources/shard-poller.ts":
    "test/local/services/lambda/event-sources/poller.test.ts",
  "local/services/lambda/event-sources/source.ts": "test/local/services/lambda/event-sources/poller.test.ts",
  "local/services/lambda/tagged.ts": "test/local/services/lambda/actions/create-event-source-mapping.test.ts",
};

/** Folders of small files that say more together than each alone, with the test that goes through all of them. */
const WHOLE: Readonly<Record<string, string>> = {
  "cli/preflight/quotas/": "test/cli/preflight/checks/quotas.test.ts",
  "lambda/warehouse/": "test/lambda/warehouse/statements.test.ts",
  "lib/constructs/redshift-": "test/lib/pipeline/destinations/redshift.test.ts",
  "local/packages/kinesis-agent/program-file.ts": "test/local/packages/kinesis-agent/index.test.ts",
  "local/packages/kinesis-agent/unit.ts": "test/local/packages/kinesis-agent/index.test.ts",
  "local/packages/kinesis-agent/program/config/":
    "test/local/packages/kinesis-agent/program/config/flow.test.ts",
  "local/packages/kinesis-agent/program/processing/":
    "test/local/packages/kinesis-agent/program/tailing/conversions.test.ts",
  "local/packages/kinesis-agent/program/progress.ts":
    "test/local/packages/kinesis-agent/program/agent.test.ts",
  "local/packages/kinesis-agent/program/sending/":
    "test/local/packages/kinesis-agent/program/sending/publisher.test.ts",
  "local/packages/kinesis-agent/program/tailing/":
    "test/local/packages/kinesis-agent/program/tailing/tailer.test.ts",
  "local/services/firehose/redshift/": "test/local/services/firehose/redshift/copier.test.ts",
  "local/services/redshift-data/": "test/local/services/redshift-data/index.slow.test.ts",
  "local/services/redshift-serverless/": "test/local/services/redshift-serverless/statements/run.test.ts",
  "local/services/secretsmanager/": "test/local/services/secretsmanager/index.test.ts",
};

/** Tests of what several files of a folder do together. */
const TOGETHER = [
  "test/local/packages/kinesis-agent/program/tailing/conversions.test.ts",
  "test/local/services/kinesis/durability.test.ts",
  "test/local/services/lambda/execution/bootstrap/bootstrap.test.ts",
  "test/lib/validate/fault-matrix.slow.test.ts",
  "test/lib/validate/fault-matrix-in-process.slow.test.ts",
  "test/lib/validate/validate-class-report.slow.test.ts",
  "test/local/engine/deploy/resume.slow.test.ts",
  "test/local/engine/deploy/roll-back.test.ts",
  "test/local/engine/deploy/update.test.ts",
];

const isThere = (file: string): boolean => existsSync(join(ROOT, file));

const testsOf = (file: string): string[] =>
  [".test.ts", ".slow.test.ts"].map((ending) => join("test", file.replace(/\.ts$/, ending)));

const hasTest = (file: string): boolean => testsOf(file).some(isThere);

/** A file of types alone leaves nothing behind when its types are taken out. */
function holdsCode(file: string): boolean {
  const { code } = transformSync(readFileSync(join(ROOT, file), "utf8"), { loader: "ts" });
  return code.replace(/^import .*$/gm, "").trim() !== "";
}

const sources = sourceFiles(MIRRORED).filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"));

test("has a test beside every source file that holds code, at the same path below test/", () => {
  const missing = sources
    .filter((file) => !hasTest(file) && !(file in WAIVED) && !(file in SHOWN_WITH) && holdsCode(file))
    .filter((file) => ![...UNFINISHED, ...Object.keys(WHOLE)].some((folder) => file.startsWith(folder)));
  expect(missing).toEqual([]);
});

test("waives only files that are there and have no test, for tests that are there", () => {
  const needless = Object.entries({ ...WAIVED, ...SHOWN_WITH }).filter(
    ([file, test]) => !isThere(file) || hasTest(file) || !isThere(test),
  );
  expect(needless).toEqual([]);
  expect(Object.values(WHOLE).filter((test) => !isThere(test))).toEqual([]);
});

test("has no test of a source file that is not there", () => {
  const known = new Set(sources.flatMap(testsOf));
  const astray = sourceFiles(MIRRORED.map((folder) => `test/${folder}`))
    .filter((file) => file.endsWith(".test.ts"))
    .filter((file) => !known.has(file) && !TOGETHER.includes(file))
    .filter((file) => !UNFINISHED.some((folder) => file.startsWith(`test/${folder}`)));
  expect(astray).toEqual([]);
  expect(TOGETHER.filter((file) => !isThere(file))).toEqual([]);
});
