import { readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { App, CfnElement, Stack } from "aws-cdk-lib";
import type { CloudFormationStackArtifact } from "aws-cdk-lib/cx-api";
import cdkJson from "../../cdk.json";
import { seatStackName } from "../../contract/outputs";
import { APP_PROPS, addUncheckedStacks } from "../app";
import { type Bundles, buildBundles } from "../bundles";
import type { LabClass } from "../class/lab-class";
import { outletOf } from "../class/outlet";
import type { Kind, KindStack } from "../guardrails/guardrail";
import type { Template } from "../guardrails/template";
import { SeatStack } from "../stacks/seat-stack";
import { sampleSeats } from "./sample";

/** A template of a class, with every stack that has it. */
export interface UniqueTemplate extends Kind {
  /** File name in the cloud assembly, of the first stack. */
  file: string;
  path: string;
  /** The first stack's construct. */
  construct: Stack;
  /** Construct paths by logical id. */
  constructs: ReadonlyMap<string, string>;
  /** What constructs have to say: the annotations of the first stack. */
  annotations: CloudFormationStackArtifact["messages"];
}

/** What the CDK CLI would hand to the app. */
const CONTEXT = {
  ...cdkJson.context,
  "aws:cdk:enable-path-metadata": cdkJson.pathMetadata,
  "aws:cdk:enable-asset-metadata": cdkJson.assetMetadata,
  "aws:cdk:version-reporting": cdkJson.versionReporting,
};

export interface SynthesisOptions {
  /** Stand-ins for the two programs; they are built when absent. */
  bundles?: Bundles;
  /** For the fault matrix: changes the stacks before they are synthesized. */
  change?(app: App): void;
}

/**
 * Synthesizes the kinds of stack of a class: all seats by a few of them when these have one template (docs/decisions/0016),
 * and every one when they have not.
 * @param outdir for cloud assemblies
 */
export function synthesize(
  labClass: LabClass,
  outdir: string,
  options: SynthesisOptions = {},
): UniqueTemplate[] {
  const sample = sampleSeats(labClass.seats);
  const few = synthesizeSeats(labClass, sample, join(outdir, "few"), options);
  const seats = few.filter(({ stacks: [first] }) => first?.seat !== undefined);
  const [like, another] = seats;
  if (like !== undefined && another === undefined) {
    const others = labClass.seats.filter((seat) => !sample.includes(seat));
    const stacks = others.map((seat) => ({ name: seatStackName(labClass.name, seat), seat }));
    return few.map((kind) => (kind === like ? { ...kind, stacks: [...kind.stacks, ...stacks] } : kind));
  }
  if (sample.length === labClass.seats.length) return few;
  rmSync(join(outdir, "few"), { recursive: true });
  return synthesizeSeats(labClass, labClass.seats, join(outdir, "all"), options);
}

function synthesizeSeats(
  labClass: LabClass,
  seats: readonly string[],
  outdir: string,
  { bundles, change }: SynthesisOptions,
): UniqueTemplate[] {
  const app = new App({ ...APP_PROPS, context: CONTEXT, outdir });
  if (bundles === undefined) {
    using built = buildBundles(outletOf(labClass.pipeline));
    addUncheckedStacks(app, labClass, built, seats);
  } else {
    addUncheckedStacks(app, labClass, bundles, seats);
  }
  change?.(app);
  return unique(app, app.synth().stacks);
}

function unique(app: App, artifacts: readonly CloudFormationStackArtifact[]): UniqueTemplate[] {
  const found = new Map<string, UniqueTemplate & { stacks: KindStack[] }>();
  for (const artifact of artifacts) {
    const construct = app.node.findChild(artifact.id);
    if (!Stack.isStack(construct)) continue;
    const seat = construct instanceof SeatStack ? construct.seat : undefined;
    const stack = { name: artifact.stackName, tags: artifact.tags, ...(seat !== undefined && { seat }) };
    const text = readFileSync(artifact.templateFullPath, "utf8");
    const template: Template = JSON.parse(text);
    const same = found.get(text);
    if (same) same.stacks.push(stack);
    else {
      found.set(text, {
        template,
        stacks: [stack],
        file: basename(artifact.templateFile),
        path: artifact.templateFullPath,
        construct,
        constructs: constructsOf(construct),
        annotations: artifact.messages,
      });
    }
  }
  return [...found.values()];
}

function constructsOf(stack: Stack): Map<string, string> {
  const elements = stack.node.findAll().filter((construct) => CfnElement.isCfnElement(construct));
  return new Map(elements.map((element) => [String(stack.resolve(element.logicalId)), element.node.path]));
}
