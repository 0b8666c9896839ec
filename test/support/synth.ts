import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, type AppProps } from "aws-cdk-lib";
import { Template as Assertions } from "aws-cdk-lib/assertions";
import cdkJson from "../../cdk.json";
import { APP_PROPS, addStacks } from "../../lib/app";
import type { Bundles } from "../../lib/bundles";
import type { LabClass } from "../../lib/class/lab-class";
import type { Template } from "../../lib/guardrails/template";

/** Stand-ins for the programs, so that templates do not change with them. */
export const FIXTURE_BUNDLES: Bundles = {
  transform: join(__dirname, "../fixtures/bundles/transform"),
  generator: join(__dirname, "../fixtures/bundles/generator"),
  counts: join(__dirname, "../fixtures/bundles/counts"),
  broker: join(__dirname, "../fixtures/bundles/broker"),
  kafkaJars: join(__dirname, "../fixtures/bundles/kafka-jars"),
  expiry: join(__dirname, "../fixtures/bundles/expiry"),
  sessionEnd: join(__dirname, "../fixtures/bundles/session-end"),
  warehouse: join(__dirname, "../fixtures/bundles/warehouse"),
};

/** What the CDK CLI hands to the app. */
export const CLI_CONTEXT = {
  ...cdkJson.context,
  "aws:cdk:enable-path-metadata": cdkJson.pathMetadata,
  "aws:cdk:enable-asset-metadata": cdkJson.assetMetadata,
  "aws:cdk:version-reporting": cdkJson.versionReporting,
};

/** @returns an empty app as cdk.json and the app itself configure it */
export function testApp(props: AppProps = {}): App {
  return new App({ ...APP_PROPS, context: CLI_CONTEXT, ...props });
}

/** A stack as the cloud assembly has it. */
export interface SynthesizedStack {
  stackName: string;
  template: Template;
  tags: Record<string, string>;
}

/** Synthesizes a class with stand-ins for the code. */
export function synthesizeStacks(labClass: LabClass): SynthesizedStack[] {
  const outdir = mkdtempSync(join(tmpdir(), "loglab-synth-"));
  try {
    const app = testApp({ outdir });
    addStacks(app, labClass, FIXTURE_BUNDLES);
    return app.synth().stacks.map(({ stackName, template, tags }) => ({ stackName, template, tags }));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** @returns a template, for assertions */
export const assertionsOn = (template: Template): Assertions => Assertions.fromJSON(template);
