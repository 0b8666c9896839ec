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
import { LAB_CLASS } from "./lab-class";

export { LAB_CLASS };

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

/** A synthesized class. */
export interface SynthesizedClass {
  /** Raw template of a stack: `shared`, or a seat's id. */
  template(stack: string): Template;
  /** The same, for assertions. */
  expect(stack: string): Assertions;
  tags(stack: string): Record<string, string>;
}

/** Synthesizes a class with stand-ins for the code. */
export function synthClass(overrides: Partial<LabClass> = {}): SynthesizedClass {
  const labClass = { ...LAB_CLASS, ...overrides };
  const outdir = mkdtempSync(join(tmpdir(), "loglab-synth-"));
  try {
    const app = testApp({ outdir });
    addStacks(app, labClass, FIXTURE_BUNDLES);
    const stacks = app.synth().stacks.map(({ stackName, template, tags }) => ({ stackName, template, tags }));
    const find = (stack: string) => {
      const found = stacks.find(({ stackName }) => stackName === `Lab-${labClass.name}-${stack}`);
      if (found === undefined) throw new Error(`No stack ${stack}`);
      return found;
    };
    return {
      template: (stack) => find(stack).template,
      expect: (stack) => Assertions.fromJSON(find(stack).template),
      tags: (stack) => find(stack).tags,
    };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
