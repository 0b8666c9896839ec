import type { ContextEntry, EvaluationResult, PolicySourceType, Statement } from "@aws-sdk/client-iam";
import { ANONYMOUS, type Identity } from "../../core/identity";
import { arnText } from "./policy/arn-pattern";
import { compilePolicy } from "./policy/compiled-policy";
import type { Context } from "./policy/context";
import { type Decision, decide } from "./policy/decide";
import { callerKeys } from "./policy/request-context";
import { narrow, narrowFor, verdictOf } from "./policy/verdict";

/** A policy with where it comes from. */
export interface SimulatedPolicy {
  id: string;
  type: PolicySourceType;
  text: string;
}

/** What is to be tried. */
export interface Simulation {
  policies: readonly SimulatedPolicy[];
  boundaries: readonly string[];
  resourcePolicy?: string;
  actions: readonly string[];
  resources: readonly string[];
  entries: readonly ContextEntry[];
  /** Whom the policies belong to, or who calls; nobody when the policies stand alone. */
  identity?: Identity;
  tags?: Readonly<Record<string, string>>;
}

/** Tries every action on every resource, without doing any of it. */
export function simulate(simulation: Simulation): EvaluationResult[] {
  return simulation.actions.flatMap((action) =>
    simulation.resources.map((resource) => evaluate(simulation, action, resource)),
  );
}

function evaluate(simulation: Simulation, action: string, resource: string): EvaluationResult {
  const context = new SimulatedContext(simulation);
  const target = arnText(resource);
  const { policies, boundaries, resourcePolicy, identity = ANONYMOUS } = simulation;
  const compiled = policies.map(({ text }) => compilePolicy(text));
  const boundary = boundaries.length > 0 && narrow(boundaries.map(compilePolicy), action, target);
  const decision = decide(
    {
      identity: narrow(compiled, action, target),
      ...(boundary && { boundary }),
      ...(resourcePolicy !== undefined && {
        resource: narrowFor(compilePolicy(resourcePolicy), identity, action, target),
      }),
      resourceDecides: false,
    },
    context,
  );
  const wanted = decision.allowed ? "allow" : "deny";
  const matched = policies.flatMap(({ id, type }, i): Statement[] => {
    const verdict = verdictOf(narrow([compiled[i] ?? []], action, target), context);
    return verdict === wanted ? [{ SourcePolicyId: id, SourcePolicyType: type }] : [];
  });
  return {
    EvalActionName: action,
    EvalResourceName: resource,
    EvalDecision: wordOf(decision),
    MatchedStatements: matched,
    MissingContextValues: [...context.missing],
    ...(boundary && {
      PermissionsBoundaryDecisionDetail: {
        AllowedByPermissionsBoundary: verdictOf(boundary, context) === "allow",
      },
    }),
  };
}

function wordOf(decision: Decision): EvaluationResult["EvalDecision"] {
  if (decision.allowed) return "allowed";
  return decision.explicit ? "explicitDeny" : "implicitDeny";
}

/** The values that a request gives, and those of the principal; it remembers what was asked for in vain. */
class SimulatedContext implements Context {
  readonly missing = new Set<string>();
  private readonly values = new Map<string, string | readonly string[]>();

  constructor({ entries, identity, tags = {} }: Simulation) {
    if (identity) for (const [key, value] of callerKeys(identity, tags)) this.values.set(key, value);
    for (const { ContextKeyName, ContextKeyValues = [] } of entries) {
      if (ContextKeyName !== undefined) this.values.set(ContextKeyName.toLowerCase(), ContextKeyValues);
    }
  }

  value(key: string): string | readonly string[] | undefined {
    const value = this.values.get(key);
    if (value === undefined) this.missing.add(key);
    return value;
  }
}
