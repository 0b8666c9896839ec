import { createHash } from "node:crypto";
import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import type { ReportedFinding, SourcePlace, ValidationReport } from "../../contract/validation-report";

/** Where a finding without a place of its own is shown: code scanning leaves out what has none. */
const WHERE_STACKS_ARE_MADE: SourcePlace = { file: "lib/app.ts", line: 1, column: 1 };

/**
 * Writes a report as code scanning reads it: one run of one tool. What is accepted is left out, because code scanning does not
 * read suppressions and would open an alert for each.
 * @returns a SARIF 2.1.0 log, ready for JSON
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * @see https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export function sarif(report: ValidationReport) {
  const { findings } = report;
  const ids = [...new Set(findings.map(ruleId))];
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "loglab", rules: ids.map((id) => describeRule(id, findings)) } },
        automationDetails: { id: `loglab/${report.className}/` },
        invocations: [
          {
            executionSuccessful: true,
            toolConfigurationNotifications: report.absent.map(({ validator, reason }) => ({
              level: "warning",
              message: { text: `${validator} did not run: ${reason}.` },
            })),
          },
        ],
        results: findings.map((finding) => result(finding, ids)),
      },
    ],
  };
}

const ruleId = ({ validator, rule }: ReportedFinding): string => `${validator}/${rule}`;

function describeRule(id: string, findings: readonly ReportedFinding[]) {
  const example = findings.find((finding) => ruleId(finding) === id);
  const meaning = { text: example?.why || example?.what || id };
  return {
    id,
    shortDescription: meaning,
    fullDescription: meaning,
    help: { text: example?.fix || id },
    defaultConfiguration: { level: example?.severity ?? "error" },
  };
}

function result(finding: ReportedFinding, ids: readonly string[]) {
  const { severity, what, why, fix, construct, resource, stacks } = finding;
  const { file, line, column } = finding.source ?? WHERE_STACKS_ARE_MADE;
  const name = construct ?? resource ?? stacks[0];
  return {
    ruleId: ruleId(finding),
    ruleIndex: ids.indexOf(ruleId(finding)),
    level: severity,
    message: { text: [what, why, fix].filter((text) => text !== "").join(" ") },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(file),
          region: { startLine: line, startColumn: column },
        },
        ...(name !== undefined && { logicalLocations: [{ fullyQualifiedName: name, kind: "resource" }] }),
      },
    ],
    partialFingerprints: { "loglab/v1": fingerprint(finding) },
  };
}

/** A class may lie outside the repository; everything else is below its root. */
function artifact(file: string): { uri: string; uriBaseId?: string } {
  return isAbsolute(file)
    ? { uri: pathToFileURL(file).href }
    : { uri: encodeURI(file), uriBaseId: "%SRCROOT%" };
}

/** The same over edits that move lines, and over classes: without the stack's name. */
function fingerprint({ validator, rule, construct = "", property = "", what }: ReportedFinding): string {
  const below = construct.split("/").slice(1).join("/");
  const about = below === "" ? what : below;
  return createHash("sha256")
    .update([validator, rule, about, property].join("\n"))
    .digest("hex")
    .slice(0, 32);
}
