import type { Identity } from "../../core/identity";
import type { Engine } from "../engine";
import type { DependencyGraph } from "../graph/dependency-graph";
import { resourceGraph } from "../graph/resource-graph";
import type { Scope } from "../intrinsics/scope";
import type { Deployment, StackRecord } from "../records";
import { type ActiveTemplate, activeTemplate } from "../template/active-template";
import { checkReferences } from "../template/check-references";
import { evaluateConditions } from "../template/conditions";
import { checkRules } from "../template/rules";
import type { Template } from "../template/template";
import { type StandingOf, stackScope, withResources } from "./stack-scope";

/** A deployment read and decided: what it consists of and in which order it comes up. */
export interface Blueprint {
  template: Template;
  active: ActiveTemplate;
  graph: DependencyGraph;
  /** Names of exports that were used so far, and whether somebody exports them. */
  imports: Map<string, boolean>;
  /** @returns what the template can see when these resources stand */
  scope(standingOf: StandingOf): Scope;
}

/**
 * Decides a template's conditions and rules with the deployment's parameters.
 * @throws AwsError ValidationError for whatever is wrong with the template
 */
export async function drawBlueprint(
  engine: Engine,
  stack: Pick<StackRecord, "stackId" | "stackName">,
  template: Template,
  deployment: Pick<Deployment, "parameters" | "notificationArns">,
  identity: () => Promise<Identity>,
): Promise<Blueprint> {
  checkReferences(template);
  const imports = new Map<string, boolean>();
  const scope = stackScope(engine, {
    stack,
    template,
    deployment,
    identity,
    onImport: (name, found) => void imports.set(name, found),
  });
  await checkRules(template, scope);
  const conditions = await evaluateConditions(template, scope);
  const active = activeTemplate(template, conditions);
  return {
    template,
    active,
    graph: resourceGraph(active.resources),
    imports,
    scope: (standingOf) => withResources(engine, scope, template, conditions, standingOf),
  };
}
