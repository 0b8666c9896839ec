import {
  type AcceptedFinding,
  type ReportedFinding,
  SEVERITIES,
  type SourcePlace,
  type ValidatorName,
} from "../../contract/validation-report";
import { type Acceptance, accepts, concerns } from "../acceptances/acceptance";
import { ACCEPTED_FILE } from "../acceptances/read-acceptances";
import type { LabClass } from "../class/lab-class";
import type { RawFinding } from "./validator";

/** A finding with what it is about, ready to be held against the acceptances. */
export interface PlacedFinding extends ReportedFinding {
  /** As acceptances spell it: `seat/Bucket/Resource`, `seat`, or `class`. */
  on: string;
}

/** Adds which stacks and which construct a raw finding is about. */
export function placeFinding(validator: ValidatorName, { template, ...raw }: RawFinding): PlacedFinding {
  const construct = raw.construct ?? template?.constructs.get(raw.resource ?? "");
  const [first] = template?.stacks ?? [];
  const kind = first === undefined ? "class" : first.seat === undefined ? "shared" : "seat";
  const below = construct?.split("/").slice(1).join("/");
  return {
    ...raw,
    validator,
    stacks: template?.stacks.map(({ name }) => name) ?? [],
    ...(template && { template: template.file }),
    ...(construct !== undefined && { construct }),
    on: below ? `${kind}/${below}` : kind,
  };
}

/**
 * Sorts out what is accepted, and adds an error for every acceptance that accepts nothing.
 * @param ran validators that ran: the acceptances of one that did not cannot be judged
 */
export function settle(
  found: readonly PlacedFinding[],
  acceptances: readonly Acceptance[],
  labClass: LabClass,
  ran: readonly ValidatorName[],
): { findings: PlacedFinding[]; accepted: AcceptedFinding[] } {
  const used = new Set<Acceptance>();
  const findings: PlacedFinding[] = [];
  const accepted: AcceptedFinding[] = [];
  const concerning = acceptances.filter((one) => concerns(one, labClass));
  for (const finding of found) {
    const acceptance = concerning.find((one) => accepts(one, finding));
    if (acceptance === undefined) {
      findings.push(finding);
      continue;
    }
    used.add(acceptance);
    const { on: _, ...reported } = finding;
    const { reason, owner } = acceptance;
    accepted.push({ ...reported, source: acceptancePlace(acceptance), reason, owner });
  }
  const judged = concerning.filter(({ validator }) => ran.includes(validator));
  const stale = judged.filter((one) => !used.has(one)).map(staleAcceptance);
  return { findings: [...findings, ...stale], accepted };
}

function acceptancePlace({ line }: Acceptance): SourcePlace {
  return { file: ACCEPTED_FILE, line, column: 1 };
}

function staleAcceptance(acceptance: Acceptance): PlacedFinding {
  const { validator, rule, on } = acceptance;
  return {
    validator: "loglab",
    rule: "stale-acceptance",
    severity: "error",
    stacks: [],
    on: "class",
    source: acceptancePlace(acceptance),
    what: `Nothing breaks ${rule} of ${validator} on ${on} any more.`,
    why: "An acceptance that outlives its finding would accept the next one unseen.",
    fix: "Remove the entry.",
  };
}

/** @returns the findings as the report has them: errors first, each with its place in the source */
export function finish(
  findings: readonly PlacedFinding[],
  places: ReadonlyMap<string, SourcePlace>,
): ReportedFinding[] {
  return findings
    .map(({ on: _, ...finding }) => {
      const place = finding.source ?? places.get(finding.construct ?? "");
      return place === undefined ? finding : { ...finding, source: place };
    })
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
