import type { Identity } from "../../../core/identity";
import type { ArnText } from "./arn-pattern";
import type { CompiledPolicy } from "./compiled-policy";
import type { Context } from "./context";
import type { Closeness } from "./principal";
import type { Rest } from "./statement";

/** What policies of one kind say to a request. */
export type Verdict = "allow" | "deny" | "none";

/** What policies have left to say once action and resource are known: the part of a decision that can be kept. */
export interface Narrowed {
  denies: readonly NonNullable<Rest>[];
  allows: readonly NonNullable<Rest>[];
  /** Something denies, whatever the request's values. */
  denied: boolean;
  /** Something allows, whatever the request's values. */
  allowed: boolean;
}

export const NOTHING: Narrowed = { denies: [], allows: [], denied: false, allowed: false };

/** Takes from policies of one kind what concerns an action on a resource. */
export function narrow(policies: readonly CompiledPolicy[], action: string, resource: ArnText): Narrowed {
  const rests: [allow: boolean, rest: Rest][] = [];
  for (const policy of policies) {
    for (const statement of policy) {
      const narrowed = statement.narrow(action, resource);
      if (narrowed) rests.push([statement.allow, narrowed.rest]);
    }
  }
  return gather(rests);
}

/** What a resource policy says to a caller, by how closely it names it. Denials count alike. */
export type NarrowedByCloseness = Readonly<Record<Closeness, Narrowed>>;

/** As `narrow`, for a resource's own policy and one caller. */
export function narrowFor(
  policy: CompiledPolicy,
  identity: Identity,
  action: string,
  resource: ArnText,
): NarrowedByCloseness {
  const rests: Record<Closeness, [boolean, Rest][]> = { direct: [], role: [], account: [] };
  for (const statement of policy) {
    const closeness = statement.closeness(identity);
    const narrowed = closeness !== undefined && statement.narrow(action, resource);
    if (narrowed) rests[closeness].push([statement.allow, narrowed.rest]);
  }
  return { direct: gather(rests.direct), role: gather(rests.role), account: gather(rests.account) };
}

function gather(rests: readonly [allow: boolean, rest: Rest][]): Narrowed {
  const of = (wanted: boolean): Rest[] => rests.filter(([allow]) => allow === wanted).map(([, rest]) => rest);
  const [denies, allows] = [of(false), of(true)];
  const open = (some: Rest[]): NonNullable<Rest>[] => some.filter((rest) => rest !== undefined);
  return {
    denies: open(denies),
    allows: open(allows),
    denied: denies.includes(undefined),
    allowed: allows.includes(undefined),
  };
}

/** @returns what is said to the request with these values; a denial wins */
export function verdictOf(narrowed: Narrowed, context: Context): Verdict {
  if (narrowed.denied || narrowed.denies.some((rest) => rest(context))) return "deny";
  return narrowed.allowed || narrowed.allows.some((rest) => rest(context)) ? "allow" : "none";
}
