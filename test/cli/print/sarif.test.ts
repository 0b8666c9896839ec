import { z } from "zod";
import { sarif } from "../../../cli/print/sarif";
import { FINDING, report } from "../../support/report";

/** What SARIF 2.1.0's schema says of the parts that are written here: nothing else may stand in them. */
const text = z.strictObject({ text: z.string().min(1) });
const level = z.enum(["none", "note", "warning", "error"]);
const log = z.strictObject({
  $schema: z.url(),
  version: z.literal("2.1.0"),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string().min(1),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: text,
              fullDescription: text,
              help: text,
              defaultConfiguration: z.strictObject({ level }),
            }),
          ),
        }),
      }),
      automationDetails: z.strictObject({ id: z.string() }),
      invocations: z.array(
        z.strictObject({
          executionSuccessful: z.boolean(),
          toolConfigurationNotifications: z.array(z.strictObject({ level, message: text })),
        }),
      ),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(0),
          level,
          message: text,
          locations: z
            .array(
              z.strictObject({
                physicalLocation: z.strictObject({
                  artifactLocation: z.strictObject({ uri: z.string(), uriBaseId: z.string().optional() }),
                  region: z.strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1) }),
                }),
                logicalLocations: z
                  .array(z.strictObject({ fullyQualifiedName: z.string(), kind: z.string() }))
                  .optional(),
              }),
            )
            .min(1),
          partialFingerprints: z.record(z.string(), z.string()),
        }),
      ),
    }),
  ),
});

const run = (change: Parameters<typeof report>[0] = {}) => {
  const [first] = log.parse(JSON.parse(JSON.stringify(sarif(report(change))))).runs;
  if (first === undefined) throw new Error("There is no run");
  return first;
};

test("a finding is a result with its place in the repository and its construct", () => {
  expect(run().results).toMatchObject([
    {
      ruleId: "loglab/processor-buffer",
      level: "error",
      message: { text: "5 MiB is outside 0.2 to 3. Firehose refuses it. Set BufferSizeInMBs to 1." },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "lib/constructs/log-delivery.ts", uriBaseId: "%SRCROOT%" },
            region: { startLine: 45, startColumn: 19 },
          },
          logicalLocations: [{ fullyQualifiedName: "Lab-x-s01/Delivery/Stream/Resource" }],
        },
      ],
    },
  ]);
});

test("every result names a rule of the tool by its place", () => {
  const { tool, results } = run({
    findings: [FINDING, { ...FINDING, what: "Again." }, { ...FINDING, rule: "other" }],
  });
  expect(tool.driver.rules.map(({ id }) => id)).toEqual(["loglab/processor-buffer", "loglab/other"]);
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
});

test("what is accepted is left out, as code scanning would open an alert for it", () => {
  const accepted = { ...FINDING, reason: "Because it is so.", owner: "lab maintainers" };
  expect(run({ findings: [], accepted: [accepted] })).toMatchObject({
    results: [],
    tool: { driver: { rules: [] } },
  });
});

test("a class file outside the repository has an address of its own", () => {
  const source = { file: "/elsewhere/a class.yaml", line: 1, column: 1 };
  expect(
    run({ findings: [{ ...FINDING, source }] }).results[0]?.locations[0]?.physicalLocation.artifactLocation,
  ).toEqual({ uri: "file:///elsewhere/a%20class.yaml" });
});

test("a finding without a place is shown where stacks are made, as code scanning leaves out what has none", () => {
  const { source: _, ...nowhere } = FINDING;
  expect(run({ findings: [nowhere] }).results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(
    "lib/app.ts",
  );
});

test("a fingerprint stays when lines move or the class is another, and differs by construct", () => {
  const print = (change: Partial<typeof FINDING>) =>
    run({ findings: [{ ...FINDING, ...change }] }).results[0]?.partialFingerprints["loglab/v1"];
  expect(print({ source: { file: "lib/app.ts", line: 1, column: 1 } })).toBe(print({}));
  expect(print({ construct: "Lab-other-a1/Delivery/Stream/Resource" })).toBe(print({}));
  expect(print({ construct: "Lab-x-s01/Bucket/Resource" })).not.toBe(print({}));
});

test("a validator that did not run is a notification", () => {
  const absent = [{ validator: "cfn-lint", reason: "it is elsewhere" } as const];
  expect(run({ absent }).invocations[0]?.toolConfigurationNotifications).toEqual([
    { level: "warning", message: { text: "cfn-lint did not run: it is elsewhere." } },
  ]);
});
